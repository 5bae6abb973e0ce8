import { isTechnical, type Persona, Random, type Trade, tradeOf } from "@decnet/sdk";

/** How one person writes scripts: the same on every host and for as long as they are employed. */
export interface Style {
  readonly trade: Trade;
  /** Names of variables: which are in capitals. */
  readonly capitals: "settings" | "all" | "none";
  readonly camel: boolean;
  /** Names things in their own language. */
  readonly ownNames: boolean;
  readonly indent: string;
  /** `${x}` where `$x` would do. */
  readonly braces: boolean;
  /** Leaves out quotes where it usually goes well. */
  readonly sloppy: boolean;
  readonly brackets: "[" | "[[" | "test";
  /** `then` and `do` on lines of their own. */
  readonly tall: boolean;
  /** `function x {` where there is bash. */
  readonly functionWord: boolean;
  readonly backticks: boolean;
  readonly printf: boolean;
  /** Share of scripts written as functions with a main one. */
  readonly functions: number;
  /** 0–1: how much is commented. */
  readonly density: number;
  readonly capitalComments: boolean;
  readonly capitalMessages: boolean;
  /** How dates and the own name are written, 0–1. */
  readonly dates: number;
  readonly signs: number;
  readonly strict: readonly string[];
  readonly shebang: "bash" | "env" | "sh";
  /** Python: quotes, strings with values in them, the guard, modules taken apart, `argparse`. */
  readonly single: boolean;
  readonly strings: "f" | "format" | "percent";
  readonly guard: boolean;
  readonly fromImports: boolean;
  readonly argparse: number;
  /** Weight of Python against the shell. */
  readonly python: number;
  readonly separator: "-" | "_" | "";
  /** Share of scripts that go to `~/bin`, `~/scripts`, a project's folder and the home itself. */
  readonly places: readonly [number, number, number, number];
  readonly bare: boolean;
  /** How many scripts somebody has who does not work on hosts. */
  readonly handful: number;
}

const STRICT: readonly (readonly [readonly string[], number])[] = [
  [[], 34],
  [["set -e"], 14],
  [["set -u"], 8],
  [["set -eu"], 14],
  [["set -euo pipefail"], 22],
  [["set -e", "set -u"], 4],
  [["set -o errexit", "set -o nounset"], 4],
];

const drawStyle = (persona: Persona): Style => {
  const random = Random.from(persona.email).fork("script");
  const trade = tradeOf(persona.role);
  const techie = isTechnical(trade);
  const draw = <T>(name: string, entries: readonly (readonly [T, number])[]): T =>
    random.fork(name).weighted(entries);
  const often = (name: string, share: number): boolean => random.fork(name).bool(share);
  return {
    trade,
    capitals: draw("capitals", [
      ["settings", 56],
      ["all", 20],
      ["none", 24],
    ]),
    camel: often("camel", 0.1),
    ownNames: often("own", techie ? 0.3 : 0.6),
    indent: draw("indent", [
      ["  ", 42],
      ["    ", 38],
      ["\t", 20],
    ]),
    braces: often("braces", 0.35),
    sloppy: often("sloppy", techie ? 0.14 : 0.4),
    brackets: draw("brackets", [
      ["[", 52],
      ["[[", 40],
      ["test", 8],
    ]),
    tall: often("tall", 0.22),
    functionWord: often("function", 0.25),
    backticks: often("backticks", 0.1),
    printf: often("printf", 0.12),
    functions: techie ? random.fork("functions").pick([0, 0.1, 0.3, 0.6, 0.8]) : 0,
    density: random.fork("density").pick(techie ? [0.1, 0.3, 0.45, 0.6, 0.85] : [0.4, 0.7, 0.9]),
    capitalComments: often("comments", 0.3),
    capitalMessages: often("messages", 0.25),
    dates: random.fork("dates").next(),
    signs: random.fork("signs").next(),
    strict: techie ? draw("strict", STRICT) : [],
    shebang: draw("shebang", [
      ["bash", 46],
      ["env", 32],
      ["sh", 22],
    ]),
    single: often("single", 0.45),
    strings: draw("strings", [
      ["f", 62],
      ["format", 22],
      ["percent", 16],
    ]),
    guard: often("guard", 0.4),
    fromImports: often("from", 0.45),
    argparse: techie ? random.fork("argparse").pick([0, 0.3, 0.7]) : 0,
    python: random.fork("python").pick(techie ? [0.35, 0.7, 1, 2] : [0.15, 0.4]),
    separator: draw("separator", [
      ["-", 52],
      ["_", 38],
      ["", 10],
    ]),
    places: random.fork("places").pick<readonly [number, number, number, number]>(
      techie
        ? [
            [60, 12, 18, 10],
            [14, 56, 20, 10],
            [30, 20, 40, 10],
            [40, 40, 10, 10],
          ]
        : [
            [6, 40, 4, 50],
            [0, 20, 0, 80],
            [40, 20, 0, 40],
          ],
    ),
    bare: often("bare", 0.5),
    handful: random.fork("handful").pick([1, 2, 2, 3, 4]),
  };
};

const known = new Map<string, Style>();
const MOST = 500;

/** A person's hand: from their address, so that it is the same on every host. */
export const styleOf = (persona: Persona): Style => {
  const key = `${persona.email}\n${persona.role}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= MOST) known.clear();
  const drawn = drawStyle(persona);
  known.set(key, drawn);
  return drawn;
};
