import { Random } from "@decnet/sdk";

/** How somebody sets an ssh config out. */
export interface Style {
  readonly indent: string;
  readonly spell: (keyword: string) => string;
  /** Values stand under one another. */
  readonly isAligned: boolean;
  readonly spaced: boolean;
  readonly hasHead: boolean;
  /** Share of the groups that have a heading. */
  readonly headings: number;
  /** Hosts outside come before those next door. */
  readonly farFirst: boolean;
}

const SPELLINGS: readonly (readonly [Style["spell"], number])[] = [
  [(keyword) => keyword, 6],
  [(keyword) => keyword.replace("HostName", "Hostname"), 3],
  [(keyword) => keyword.toLowerCase(), 1],
];

/** The same for all that a person ever wrote. */
export const styleOf = (email: string): Style => {
  const random = Random.from(email).fork("ssh config");
  return {
    indent: random.weighted([
      ["    ", 5],
      ["  ", 4],
      ["\t", 2],
    ]),
    spell: random.weighted(SPELLINGS),
    isAligned: random.bool(0.15),
    spaced: random.bool(0.85),
    hasHead: random.bool(0.4),
    headings: random.next(),
    farFirst: random.bool(),
  };
};
