import { entriesWithout } from "./dict-text.ts";
import type { PdfFile } from "./pdf-file.ts";

/** An object to be written. */
export interface NewObject {
  readonly number: number;
  readonly generation: number;
  readonly text: string;
}

// What a section says of itself, and not of the document (ISO 32000-1, tables 15 and 17).
const OWN = new Set(["Size", "Prev", "XRefStm", "Type", "W", "Index", "Filter", "DecodeParms", "Length"]);

// One byte for the kind, four for the offset, two for the generation.
const WIDTHS = [1, 4, 2] as const;

const bigEndian = (value: number, width: number): string =>
  String.fromCharCode(...Array.from({ length: width }, (_, at) => (value >>> (8 * (width - 1 - at))) & 0xff));

type Row = readonly [number: number, offset: number, generation: number];

const trailerEntries = ({ source, crossReference: { trailer, at } }: PdfFile, size: number): string[] => [
  `/Size ${size}`,
  ...entriesWithout(source, trailer, OWN),
  `/Prev ${at}`,
];

const tableSection = (file: PdfFile, rows: readonly Row[], size: number): string => {
  const lines = rows.map(
    ([number, offset, generation]) =>
      `${number} 1\n${String(offset).padStart(10, "0")} ${String(generation).padStart(5, "0")} n \n`,
  );
  return `xref\n${lines.join("")}trailer\n<< ${trailerEntries(file, size).join("\n")} >>\n`;
};

const streamSection = (file: PdfFile, rows: readonly Row[], at: number): string => {
  const number = file.crossReference.size + rows.length - 1;
  const all: readonly Row[] = [...rows, [number, at, 0]];
  const data = all.map(([, offset, generation]) =>
    [1, offset, generation].map((value, column) => bigEndian(value, WIDTHS[column] ?? 0)).join(""),
  );
  const index = all.map(([one]) => `${one} 1`).join(" ");
  const bytes = data.join("");
  return (
    `${number} 0 obj\n<< /Type /XRef\n${trailerEntries(file, number + 1).join("\n")}\n` +
    `/W [ ${WIDTHS.join(" ")} ] /Index [ ${index} ] /Length ${bytes.length} >>\nstream\n${bytes}\nendstream\nendobj\n`
  );
};

/**
 * Appends objects to a PDF as an incremental update (ISO 32000-1, 7.5.6): what was there stays byte for byte, and the new
 * section has the form of the newest one that is there. Identifier and information stay as they are.
 *
 * @param objects one of the document's own, and new ones with the numbers that follow its last, in order.
 */
export const writeUpdate = (file: PdfFile, objects: readonly NewObject[]): Uint8Array => {
  const { source, crossReference } = file;
  let text = /[\r\n]$/.test(source.slice(-1)) ? "" : "\n";
  const rows = objects.map(({ number, generation, text: body }): Row => {
    const offset = source.length + text.length;
    text += `${number} ${generation} obj\n${body}\nendobj\n`;
    return [number, offset, generation];
  });
  const at = source.length + text.length;
  text +=
    crossReference.form === "table"
      ? tableSection(file, rows, crossReference.size + rows.length - 1)
      : streamSection(file, rows, at);
  return new Uint8Array(Buffer.from(`${source}${text}startxref\n${at}\n%%EOF\n`, "latin1"));
};
