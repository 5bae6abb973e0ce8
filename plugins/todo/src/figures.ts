import type { PersonalContext, Random, Slots } from "@decnet/sdk";
import { PHRASES } from "./phrases/by-language.ts";

type Figure = (random: Random, ctx: PersonalContext) => string;

const priced = ({ language, host }: PersonalContext, amount: number): string => {
  const written = String(amount).replace(/\B(?=(\d{3})+$)/g, PHRASES[language].thousands);
  if (language !== "en") return `${written} €`;
  return `${/^America/.test(host.zone) ? "$" : /London|Belfast/.test(host.zone) ? "£" : "€"}${written}`;
};

const between =
  (min: number, max: number): Figure =>
  (random) =>
    String(random.int(min, max));

/** What phrases name that needs nobody and nothing: days, hours, counts, sums. */
const FIGURES: Readonly<Record<string, Figure>> = {
  day: (random, { language }) => random.pick(PHRASES[language].days),
  hour: (random, { language }) => random.pick(PHRASES[language].hours),
  n: between(2, 9),
  few: between(2, 4),
  nn: (random) => String(random.int(11, random.bool(0.8) ? 48 : 95)),
  nnn: (random) => String(random.int(11, 98) * 10 + (random.bool(0.6) ? random.int(1, 9) : 0)),
  pct: between(71, 97),
  inv: between(1203, 48930),
  ver: (random) =>
    `${random.int(1, 5)}.${random.int(0, 28)}${random.bool(0.6) ? `.${random.int(1, 9)}` : ""}`,
  money: (random, ctx) => {
    const way = random.int(0, 2);
    if (way === 0) return priced(ctx, random.int(301, 998));
    return priced(ctx, way === 1 ? random.int(31, 99) * 10 : random.int(10, 290) * 100);
  },
  mid: (random, ctx) => priced(ctx, random.int(62, 890)),
  small: (random, ctx) => priced(ctx, random.int(3, 14) * 5),
};

/** Something for every figure: there is always one. */
export const ANY_FIGURES: Slots = Object.fromEntries(Object.keys(FIGURES).map((name) => [name, "1"]));

/** Tells whether a name stands for a figure. */
export const isFigure = (name: string): boolean => Object.hasOwn(FIGURES, name);

/** The figures a phrase names, drawn anew. */
export const figuresFor = (
  names: readonly string[],
  ctx: PersonalContext,
  random: Random,
): Record<string, string> => {
  const drawn: Record<string, string> = {};
  for (const name of names) drawn[name] = FIGURES[name]?.(random, ctx) ?? "";
  return drawn;
};
