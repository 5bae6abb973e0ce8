import { capitalize, isTechnical, type Language, type Persona, Random, tradeOf } from "@decnet/sdk";
import type { FactGroup, Setting } from "./fact-group.ts";
import { SECRET_WORDS } from "./phrases/secret-words.ts";

type Scheme = (words: readonly string[], random: Random) => string;

const MARKS = ["!", "!", "?", "*", "$", "+", "!!", ""];
const JOINTS = ["", "", "#", "_", "-", "@"];
// Without what looks alike on paper: 0 O 1 l I.
const ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789!#%+-=@_";
const LEET: Readonly<Record<string, string>> = { a: "4", e: "3", i: "1", o: "0", s: "5" };
// Years that meant something to somebody: never one to come.
const [FIRST_YEAR, LAST_YEAR] = [1984, 2023];

const SCHEMES: readonly (readonly [Scheme, number])[] = [
  [
    (words, random) =>
      `${capitalize(random.pick(words))}${random.pick(JOINTS)}${random.int(FIRST_YEAR, LAST_YEAR)}${random.pick(MARKS)}`,
    34,
  ],
  [
    (words, random) =>
      `${random.pick(words)}${random.pick(JOINTS)}${random.int(12, 998)}${random.pick(MARKS)}`,
    26,
  ],
  [
    (words, random) =>
      `${random.sample(words, 2).map(capitalize).join(random.pick(JOINTS))}${random.int(1, 99)}`,
    16,
  ],
  [
    (words, random) => {
      const word = [...random.pick(words)].map((letter) =>
        random.bool(0.6) ? (LEET[letter] ?? letter) : letter,
      );
      return `${capitalize(word.join(""))}${random.int(2, 99)}${random.pick(MARKS)}`;
    },
    10,
  ],
  [(_, random) => random.string(ALPHABET, random.int(10, 14)), 14],
];

// Everybody has one way to make passwords up, and leaves it when a system insists.
const OWN_WAY = 0.7;
const ways = new WeakMap<Persona, Scheme>();

const wayOf = (persona: Persona): Scheme => {
  const known = ways.get(persona) ?? Random.from(persona.email).fork("note", "secrets").weighted(SCHEMES);
  ways.set(persona, known);
  return known;
};

const secretOf = (persona: Persona, language: Language, random: Random): string => {
  const scheme = random.bool(OWN_WAY) ? wayOf(persona) : random.weighted(SCHEMES);
  return scheme(SECRET_WORDS[language], random);
};

const USERS = ["admin", "root", "backup", "deploy", "monitor", "sysop"];
const TOOLS = [
  "jira",
  "grafana",
  "gitlab",
  "zabbix",
  "nextcloud",
  "vcenter",
  "confluence",
  "nagios",
  "webmin",
];
const OFFICE_TOOLS = [
  "sharepoint",
  "intranet",
  "salesforce",
  "docusign",
  "nextcloud",
  "sap",
  "zoom",
  "linkedin",
];

const technical = ({ ctx }: Setting): boolean => isTechnical(tradeOf(ctx.persona.role));

const keeping = (name: string, draw: (setting: Setting) => (random: Random) => string): FactGroup => ({
  names: [name],
  prepare: (setting) => {
    const drawn = draw(setting);
    return (random) => [setting.kept.keep(drawn(random))];
  },
});

/** Logins for notes that keep them: made up, in this person's own manner. */
export const SECRETS: readonly FactGroup[] = [
  keeping(
    "secret",
    ({ ctx }) =>
      (random) =>
        secretOf(ctx.persona, ctx.language, random),
  ),
  keeping("pin", () => (random) => String(random.int(1023, 9871))),
  keeping(
    "login",
    ({ ctx }) =>
      () =>
        ctx.account.name,
  ),
  keeping(
    "email",
    ({ ctx }) =>
      () =>
        ctx.persona.email,
  ),
  keeping("user", (setting) => {
    const users = technical(setting) ? [...USERS, setting.ctx.account.name] : [setting.ctx.account.name];
    return (random) => random.pick(users);
  }),
  {
    names: ["tool"],
    prepare: (setting) => {
      const tools = technical(setting) ? TOOLS : OFFICE_TOOLS;
      return (random) => [random.pick(tools)];
    },
  },
];
