import { pdfProblem } from "./objects.ts";
import { skipSpace } from "./parse-object.ts";

/** Where an object is: at a place in the file, in an object stream, or nowhere. */
export type Location =
  | { readonly kind: "plain"; readonly offset: number; readonly generation: number }
  | { readonly kind: "packed"; readonly stream: number }
  | { readonly kind: "free" };

/** By the number of the object. */
export type Locations = ReadonlyMap<number, Location>;

const HEAD = /(\d{1,10}) +(\d{1,10})[\t\f ]*(?:\r\n|\r|\n)/y;
const LINE = /(\d{10}) (\d{5}) ([fn])[\t\f ]*(?:\r\n|\r|\n| )/y;

/** Reads a cross-reference table (ISO 32000-1, 7.5.4); `end` is where its trailer is to begin. */
export const readTable = (
  source: string,
  start: number,
): { readonly locations: Locations; readonly end: number } => {
  const locations = new Map<number, Location>();
  let at = skipSpace(source, start + "xref".length);
  for (;;) {
    HEAD.lastIndex = at;
    const head = HEAD.exec(source);
    if (head === null) return { locations, end: at };
    at += head[0].length;
    const first = Number(head[1]);
    for (let number = first; number < first + Number(head[2]); number++) {
      LINE.lastIndex = at;
      const line = LINE.exec(source);
      if (line === null) throw pdfProblem("its cross-reference table is cut off");
      at += line[0].length;
      const offset = Number(line[1]);
      // Some programs write an object that is not there as one at the file's beginning.
      const used = line[3] === "n" && offset > 0;
      locations.set(number, used ? { kind: "plain", offset, generation: Number(line[2]) } : { kind: "free" });
    }
    at = skipSpace(source, at);
  }
};
