import { withEntries } from "./dict-text.ts";
import type { Page } from "./first-page.ts";
import { type PdfObject, pdfProblem } from "./objects.ts";
import type { PdfFile } from "./pdf-file.ts";
import { toHex } from "./strings.ts";

// Of each side: where most pages have their margins. A link from edge to edge is what people look for.
const MARGIN = 1 / 12;

const round = (value: number) => Math.round(value * 100) / 100;

const action = (address: string) => `<< /S /URI /URI ${toHex(address)} >>`;

/** An invisible link over what is written on a page, printed as nothing (ISO 32000-1, 12.5.6.5). */
export const linkOver = ({ number, generation, box }: Page, address: string): string => {
  const [left, bottom, right, top] = box;
  if (!(right > left && top > bottom)) throw pdfProblem("its first page has no size");
  const [across, up] = [(right - left) * MARGIN, (top - bottom) * MARGIN];
  const sides = [left + across, bottom + up, right - across, top - up].map(round);
  return (
    `<< /Type /Annot /Subtype /Link /Rect [ ${sides.join(" ")} ] /Border [ 0 0 0 ] /F 4 /H /N ` +
    `/P ${number} ${generation} R /A ${action(address)} >>`
  );
};

/** An object that may be written elsewhere, and what it was read from. */
const follow = (
  file: PdfFile,
  { dict, source }: Page,
  key: string,
): { object: PdfObject; source: string } | undefined => {
  const object = dict.entries.get(key);
  if (object?.type === "ref") return file.find(object.number);
  return object === undefined ? undefined : { object, source };
};

/** The annotations that a page has, as they are written. */
export const annotationsOf = (file: PdfFile, page: Page): string => {
  const found = follow(file, page, "Annots");
  if (found === undefined || found.object.type === "keyword") return "";
  if (found.object.type !== "array") throw pdfProblem("its first page's annotations are no list");
  return found.source.slice(found.object.start + 1, found.object.end - 1).trim();
};

const openAction = (file: PdfFile, page: Page, address: string): Record<string, string> => {
  // PDF/A forbids a page's actions, and a document that says it is PDF/A is to stay so.
  if (/pdfaid:part/.test(file.source)) return {};
  const found = follow(file, page, "AA");
  if (found?.object.type !== "dict") return { AA: `<< /O ${action(address)} >>` };
  if (found.object.entries.has("O")) return {};
  return { AA: withEntries(found.source, found.object, { O: action(address) }) };
};

/**
 * The text of a page with a link under its own ones, which a click reaches first, and with an action for when it is opened, if
 * it has none.
 *
 * @param link the number of the link's object.
 */
export const pageWithLink = (file: PdfFile, page: Page, link: number, address: string): string => {
  const annotations = annotationsOf(file, page);
  return withEntries(page.source, page.dict, {
    Annots: `[ ${link} 0 R${annotations === "" ? "" : ` ${annotations}`} ]`,
    ...openAction(file, page, address),
  });
};
