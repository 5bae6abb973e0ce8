import { type PdfDict, type PdfObject, pdfProblem } from "./objects.ts";
import type { Found, PdfFile } from "./pdf-file.ts";

/** The first page of a PDF. */
export interface Page {
  readonly number: number;
  readonly generation: number;
  readonly dict: PdfDict;
  /** What the dictionary was read from. */
  readonly source: string;
  /** Left, bottom, right, top: what a reader sees, in points. */
  readonly box: readonly [number, number, number, number];
}

const DEEPEST = 64;

const asDict = (found: Found | undefined, what: string): Found & { readonly object: PdfDict } => {
  if (found?.object.type !== "dict") throw pdfProblem(`it has no ${what}`);
  return { ...found, object: found.object };
};

/** The document's catalogue. */
export const catalogueOf = (file: PdfFile): PdfDict => {
  const root = file.crossReference.trailer.entries.get("Root");
  return asDict(root?.type === "ref" ? file.find(root.number) : undefined, "catalogue").object;
};

const boxOf = (file: PdfFile, dict: PdfDict, key: string): Page["box"] | undefined => {
  const box = file.get(dict, key);
  if (box?.type !== "array") return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = box.items.map((item) => {
    const side = file.resolve(item);
    return side?.type === "number" ? side.value : 0;
  });
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
};

// ANSI Letter, which viewers take when a page has no size.
const DEFAULT_BOX: Page["box"] = [0, 0, 612, 792];

// What a page takes from the nodes above it (ISO 32000-1, 7.7.3.4).
interface Boxes {
  readonly crop?: Page["box"] | undefined;
  readonly media?: Page["box"] | undefined;
}

const descend = (
  file: PdfFile,
  node: PdfObject | undefined,
  inherited: Boxes,
  depth: number,
): Page | undefined => {
  if (node?.type !== "ref" || depth > DEEPEST) throw pdfProblem("its tree of pages is no tree");
  const { object: dict, source } = asDict(file.find(node.number), "page where one should be");
  const crop = boxOf(file, dict, "CropBox") ?? inherited.crop;
  const media = boxOf(file, dict, "MediaBox") ?? inherited.media;
  const kids = file.get(dict, "Kids");
  if (kids === undefined) {
    const location = file.crossReference.locations.get(node.number);
    const generation = location?.kind === "plain" ? location.generation : 0;
    return { number: node.number, generation, dict, source, box: crop ?? media ?? DEFAULT_BOX };
  }
  if (kids.type !== "array") throw pdfProblem("its tree of pages is no tree");
  for (const kid of kids.items) {
    const page = descend(file, kid, { crop, media }, depth + 1);
    if (page !== undefined) return page;
  }
  return undefined;
};

/**
 * Finds the first page.
 *
 * @throws DecnetError `DN_INSTRUMENT_CORRUPT` when there is none.
 */
export const firstPage = (file: PdfFile): Page => {
  const page = descend(file, catalogueOf(file).entries.get("Pages"), {}, 0);
  if (page === undefined) throw pdfProblem("it has no page");
  return page;
};
