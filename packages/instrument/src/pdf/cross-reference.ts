import { refusal } from "../refusal.ts";
import { integerOf, type PdfDict, pdfProblem } from "./objects.ts";
import { parseObject, skipSpace } from "./parse-object.ts";
import { readStream } from "./xref-stream.ts";
import { type Locations, readTable } from "./xref-table.ts";

/** Where the objects of a PDF are, by its newest cross-reference section and all older ones. */
export interface CrossReference {
  readonly locations: Locations;
  /** Of the newest section. */
  readonly trailer: PdfDict;
  /** Where the newest section is, and how it is written. */
  readonly at: number;
  readonly form: "table" | "stream";
  /** One more than the highest number of an object. */
  readonly size: number;
}

interface Section {
  readonly locations: Locations;
  readonly trailer: PdfDict;
  readonly form: "table" | "stream";
}

const TAIL = /startxref[\0\t\n\f\r ]+(\d{1,10})[\0\t\n\f\r ]+%%EOF[\0\t\n\f\r ]*$/;
const TAIL_LENGTH = 1024;

const readSection = (source: string, at: number): Section => {
  if (!source.startsWith("xref", at)) return { ...readStream(source, at), form: "stream" };
  const { locations, end } = readTable(source, at);
  const trailer = parseObject(source, skipSpace(source, end) + "trailer".length);
  if (!source.startsWith("trailer", skipSpace(source, end)) || trailer.type !== "dict")
    throw pdfProblem("a cross-reference table has no trailer");
  const hybrid = trailer.entries.get("XRefStm");
  if (hybrid === undefined) return { locations, trailer, form: "table" };
  const hidden = readStream(source, integerOf(hybrid, "XRefStm"));
  return { locations: new Map([...hidden.locations, ...locations]), trailer, form: "table" };
};

/**
 * Follows the cross-reference sections of a PDF from its end.
 *
 * @param source the file, one character a byte.
 * @throws DecnetError `DN_INSTRUMENT_CORRUPT` when the end is cut off or a section is not where it should be, `_ENCRYPTED`.
 */
export const readCrossReference = (source: string): CrossReference => {
  const tail = TAIL.exec(source.slice(-TAIL_LENGTH));
  if (tail === null) throw pdfProblem("its end is missing");
  const at = Number(tail[1]);
  const newest = readSection(source, at);
  const locations = new Map(newest.locations);
  let size = integerOf(newest.trailer.entries.get("Size"), "Size");
  const seen = new Set([at]);
  for (let section = newest; ; ) {
    if (section.trailer.entries.has("Encrypt"))
      throw refusal("encrypted", "the PDF is encrypted", { hint: "save it without a password" });
    const previous = section.trailer.entries.get("Prev");
    if (previous === undefined) break;
    const where = integerOf(previous, "Prev");
    if (seen.has(where)) throw pdfProblem("its cross-reference sections go in circles");
    seen.add(where);
    section = readSection(source, where);
    size = Math.max(size, integerOf(section.trailer.entries.get("Size"), "Size"));
    for (const [number, location] of section.locations)
      if (!locations.has(number)) locations.set(number, location);
  }
  return { locations, trailer: newest.trailer, at, form: newest.form, size };
};
