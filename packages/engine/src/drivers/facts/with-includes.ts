import type { FactSource } from "../fact-source.ts";

/** How a configuration names further files of its own. */
export interface Includes {
  /** What a line includes, such as `/etc/logrotate.d`; `undefined` when it includes nothing. */
  targetOf(line: string): string | undefined;
  /** The files a target stands for, in the order they are read. */
  filesOf(target: string, source: FactSource): Promise<readonly string[]>;
}

/**
 * A configuration file in pieces, in the order they count: its text up to what it includes, the included files, the
 * text after. Each file once, so that a circle ends.
 *
 * @returns `undefined` when there is no such file.
 */
export const withIncludes = async (
  path: string,
  source: FactSource,
  includes: Includes,
  seen: Set<string> = new Set(),
): Promise<readonly string[] | undefined> => {
  seen.add(path);
  const text = await source.read(path);
  if (text === undefined) return undefined;
  const pieces: string[] = [];
  let piece: string[] = [];
  for (const line of text.split("\n")) {
    const target = includes.targetOf(line);
    if (target === undefined) {
      piece.push(line);
      continue;
    }
    pieces.push(piece.join("\n"));
    piece = [];
    for (const file of await includes.filesOf(target, source))
      if (!seen.has(file)) pieces.push(...((await withIncludes(file, source, includes, seen)) ?? []));
  }
  return [...pieces, piece.join("\n")];
};
