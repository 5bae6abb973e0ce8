/** A change of a source: `text` in place of what is between two positions. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An insertion. */
export const insertion = (at: number, text: string): Splice => ({ start: at, end: at, text });

/** Makes changes, given in any order; all else stays as it is. They must not overlap. */
export const splice = (source: string, changes: readonly Splice[]): string => {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of [...changes].sort((a, b) => a.start - b.start)) {
    if (start < at || end < start) throw new RangeError(`changes overlap at ${start}`);
    pieces.push(source.slice(at, start), text);
    at = end;
  }
  return [...pieces, source.slice(at)].join("");
};
