import { integerOf, type PdfDict, type PdfObject, pdfProblem } from "./objects.ts";
import { parseObject } from "./parse-object.ts";
import { streamData } from "./stream-data.ts";
import type { Location, Locations } from "./xref-table.ts";

const HEADER = /[\0\t\n\f\r ]*\d{1,10}[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj/y;

const numbers = (object: PdfObject | undefined, what: string): number[] => {
  if (object?.type !== "array") throw pdfProblem(`${what} is no list`);
  return object.items.map((item) => integerOf(item, what));
};

const locate = (kind: number, second: number, third: number): Location => {
  if (kind === 1) return { kind: "plain", offset: second, generation: third };
  return kind === 2 ? { kind: "packed", stream: second } : { kind: "free" };
};

/** Reads a cross-reference stream (ISO 32000-1, 7.5.8), whose dictionary is the trailer. */
export const readStream = (
  source: string,
  start: number,
): { readonly locations: Locations; readonly trailer: PdfDict } => {
  HEADER.lastIndex = start;
  const header = HEADER.exec(source);
  const trailer = header === null ? undefined : parseObject(source, start + header[0].length);
  if (trailer?.type !== "dict") throw pdfProblem("there is no cross-reference section where one should be");
  const type = trailer.entries.get("Type");
  if (type?.type !== "name" || type.value !== "XRef")
    throw pdfProblem("there is no cross-reference section where one should be");
  const data = streamData(source, trailer, integerOf(trailer.entries.get("Length"), "Length"));
  const [kindWidth = 0, secondWidth = 0, thirdWidth = 0] = numbers(trailer.entries.get("W"), "W");
  const size = integerOf(trailer.entries.get("Size"), "Size");
  const index = trailer.entries.has("Index") ? numbers(trailer.entries.get("Index"), "Index") : [0, size];
  let at = 0;
  const read = (width: number): number => {
    let value = 0;
    for (const end = at + width; at < end; at++) value = value * 256 + (data[at] ?? 0);
    return value;
  };
  const locations = new Map<number, Location>();
  for (let pair = 0; pair < index.length; pair += 2) {
    const [first = 0, count = 0] = index.slice(pair, pair + 2);
    for (let number = first; number < first + count; number++) {
      if (at >= data.length) throw pdfProblem("its cross-reference stream is cut off");
      const kind = kindWidth === 0 ? 1 : read(kindWidth);
      locations.set(number, locate(kind, read(secondWidth), read(thirdWidth)));
    }
  }
  return { locations, trailer };
};
