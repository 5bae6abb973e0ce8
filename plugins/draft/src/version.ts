import type { Phrasebook } from "./phrasebook.ts";

/** The version of a file that calls itself final. */
export const FINAL = 9;

/** A file name taken apart. */
export interface Versioned {
  /** Without extension and version. */
  readonly stem: string;
  /** 1 when the name says nothing. */
  readonly version: number;
}

/**
 * Parts a name from the mark of its version: `-v2`, ` (2)`, `_final`.
 *
 * @example splitVersion("/home/ana/memo-travel_v3.md", book) // { stem: "memo-travel", version: 3 }
 */
export const splitVersion = (path: string, { finals }: Pick<Phrasebook, "finals">): Versioned => {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.(md|txt|csv)$/i, "");
  const numbered = /^(.+?)(?:[-_ ]v(\d)| \((\d)\))$/i.exec(name);
  if (numbered !== null) return { stem: numbered[1] as string, version: Number(numbered[2] ?? numbered[3]) };
  const last = finals.find((word) => new RegExp(`[-_ ]${word}$`, "i").test(name));
  return last === undefined
    ? { stem: name, version: 1 }
    : { stem: name.slice(0, -last.length - 1), version: FINAL };
};
