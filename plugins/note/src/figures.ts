import { LANGUAGES, type Language, pad, type Random } from "@decnet/sdk";
import type { Draw, FactGroup } from "./fact-group.ts";

const COMMA: Readonly<Record<Language, string>> = { en: ".", es: ",", pt: ",", fr: ",", de: "," };
const THOUSANDS: Readonly<Record<Language, string>> = { en: ",", es: ".", pt: ".", fr: " ", de: "." };
// French counts in octets.
const BYTE: Readonly<Record<Language, string>> = { en: "B", es: "B", pt: "B", fr: "o", de: "B" };
const CURRENCY: Readonly<Record<Language, string>> = { en: "", es: " €", pt: " €", fr: " €", de: " €" };

const PORTS = [
  22, 80, 443, 993, 3306, 5432, 5666, 6379, 8080, 8443, 9100, 10050, 3389, 445, 2049, 1433, 8006,
];

// Versions that Debian 11–13, Ubuntu 22.04–24.04 and their backports have shipped.
const SOFTWARE: readonly ((random: Random) => string)[] = [
  (random) => `nginx 1.${random.pick([18, 22, 24, 26])}.${random.int(0, 3)}`,
  (random) => `openssl 3.0.${random.int(2, 17)}`,
  (random) => `openssh 9.${random.int(2, 7)}p1`,
  (random) => `kernel 6.1.0-${random.int(13, 37)}`,
  (random) => `postgresql 1${random.int(3, 6)}.${random.int(2, 12)}`,
  (random) => `mariadb 10.11.${random.int(3, 11)}`,
  (random) => `php 8.${random.int(1, 3)}.${random.int(2, 27)}`,
  (random) => `python 3.${random.int(9, 12)}.${random.int(1, 18)}`,
  (random) => `samba 4.17.${random.int(3, 12)}`,
  (random) => `docker 24.0.${random.int(2, 9)}`,
  (random) => `redis 7.0.${random.int(5, 15)}`,
  (random) => `openjdk 17.0.${random.int(6, 13)}`,
];

const MINUTES = [5, 10, 12, 15, 18, 20, 25, 30, 35, 40, 45, 50, 70, 90];
const LETTERS = [..."ABCDEFGHJKLMNPRSTVW"];

const group = (value: number, language: Language): string =>
  String(value).replace(/\B(?=(\d{3})+$)/g, THOUSANDS[language]);

/** A time of the working day on a round minute, as the language writes it in haste. */
export const clockTime = (random: Random, language: Language, from = 8, to = 17): string => {
  const hour = random.int(from, to);
  const minute = pad(random.pick([0, 15, 30, 45, 10, 20, 40, 50]), 2);
  if (language === "fr" || language === "pt") return minute === "00" ? `${hour}h` : `${hour}h${minute}`;
  return `${hour}:${minute}`;
};

const twoOf = (random: Random, min: number, max: number): [string, string] => {
  const first = random.int(min, max);
  const second = random.int(min, max - 1);
  return [String(first), String(second >= first ? second + 1 : second)];
};

/** What each figure is drawn from, by the names lines call it; a pair such as `nn nn2` never agrees. */
const drawingsIn = (language: Language): Readonly<Record<string, Draw>> => {
  const count = (min: number, max: number) => (random: Random) => [String(random.int(min, max))];
  const size = (random: Random) =>
    random.bool(0.4) ? `${random.int(1, 9)}${COMMA[language]}${random.int(1, 9)}` : random.int(2, 92);
  const sum = (random: Random) => {
    const value = Math.round(Math.exp(random.normal(8.4, 1)) / 10) * 10;
    return group(Math.max(value, 310), language) + CURRENCY[language];
  };
  const initials = (random: Random) => `${random.pick(LETTERS)}.${random.pick(LETTERS)}.`;
  const invoice = (random: Random) => `${random.pick(["", "", "F-", "R", "INV"])}${random.int(2040, 98700)}`;
  return {
    // m: some of those n; total: more than them.
    "n m total": (random) => {
      const n = random.int(3, 9);
      return [String(n), String(random.int(2, n - 1)), String(n + random.int(2, 38))];
    },
    "few few2": (random) => [String(random.int(2, 3)), random.pick(["4", "1"])],
    "nn nn2": (random) => twoOf(random, 11, 95),
    dozens: count(12, 34),
    n2: count(2, 9),
    k: count(110, 990),
    kk: (random) => [group(Math.round(Math.exp(random.normal(9, 1.3))) + 1013, language)],
    pct: (random) => [`${random.int(84, 97)}%`],
    low: (random) => [`${random.int(41, 79)}%`],
    gb: (random) => [`${size(random)} G${BYTE[language]}`],
    gb2: (random) => [`${size(random)} G${BYTE[language]}`],
    mb: (random) => [`${random.int(23, 980)} M${BYTE[language]}`],
    mins: (random) => [String(random.pick(MINUTES))],
    secs: count(3, 58),
    ms: count(140, 4900),
    days: count(3, 60),
    hour: (random) => [clockTime(random, language)],
    noon: (random) => [clockTime(random, language, 12, 13)],
    port: (random) => [String(random.pick(PORTS))],
    vlan: count(10, 480),
    room: (random) => [`${random.int(0, 6)}.${pad(random.int(1, 34), 2)}`],
    ext: count(201, 899),
    "money money2": (random) => [sum(random), sum(random)],
    salary: (random) => [group(random.int(56, 148) * 500, language) + CURRENCY[language]],
    bill: (random) => [`${random.int(62, 940)}${CURRENCY[language]}`],
    cash: (random) => [`${random.int(8, 95)}${CURRENCY[language]}`],
    "inv inv2": (random) => [invoice(random), invoice(random)],
    acct: count(1200, 8990),
    cc: count(1010, 7990),
    ver: (random) => [`${random.int(1, 7)}.${random.int(0, 24)}.${random.int(0, 9)}`],
    soft: (random) => [random.pick(SOFTWARE)(random)],
    "ini ini2": (random) => [initials(random), initials(random)],
  };
};

const drawings = Object.fromEntries(
  LANGUAGES.map((language) => [language, drawingsIn(language)]),
) as Readonly<Record<Language, ReturnType<typeof drawingsIn>>>;

/** Figures that lines name: counts, sizes, times, sums, versions. */
export const FIGURES: readonly FactGroup[] = Object.keys(drawings.en).map((names) => ({
  names: names.split(" "),
  prepare: ({ ctx }) => drawings[ctx.language][names] ?? (() => []),
}));
