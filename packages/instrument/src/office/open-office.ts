import { refusal } from "../refusal.ts";
import { CONTENT_TYPES, contentTypeOf, contentTypesOf } from "./content-types.ts";
import { OfficePackage } from "./package.ts";
import { targetPart } from "./part-names.ts";
import { relationshipsOf } from "./relationships.ts";

/** The namespaces of one of the two dialects of Office Open XML (ECMA-376: transitional and strict). */
export interface Dialect {
  readonly relationships: string;
  readonly drawing: string;
}

const TRANSITIONAL: Dialect = {
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  drawing: "http://schemas.openxmlformats.org/drawingml/2006",
};
const STRICT: Dialect = {
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
  drawing: "http://purl.oclc.org/ooxml/drawingml",
};

const TYPES = "application/vnd.openxmlformats-officedocument";
const KINDS = new Map([
  [`${TYPES}.wordprocessingml.document.main+xml`, "docx"],
  [`${TYPES}.spreadsheetml.sheet.main+xml`, "xlsx"],
] as const);

/** An office document that can be armed. */
export interface OfficeDocument {
  readonly office: OfficePackage;
  readonly kind: "docx" | "xlsx";
  /** `word/document.xml` or `xl/workbook.xml`, mostly. */
  readonly main: string;
  readonly dialect: Dialect;
}

const KNOWN = "docx and xlsx can be armed, of what comes in a ZIP";

const refuseActive = (
  types: ReadonlyMap<string, string>,
  roots: readonly { readonly type: string }[],
): void => {
  if ([...types.values()].some((type) => /macroEnabled|vbaProject/i.test(type)))
    throw refusal("macros", "the document has macros, and programs ask before they open one", {
      hint: "save it without macros, as docx or xlsx",
    });
  if (roots.some(({ type }) => type.endsWith("/digital-signature/origin")))
    throw refusal("signed", "the document is signed, and a change would break the signature", {
      hint: "save an unsigned copy",
    });
};

/**
 * Opens a ZIP as an office document.
 *
 * @throws DecnetError `DN_INSTRUMENT_UNKNOWN` for any other ZIP, `_MACROS`, `_SIGNED`, and what the package throws.
 */
export const openOffice = (bytes: Uint8Array): OfficeDocument => {
  const office = new OfficePackage(bytes);
  if (!office.has(CONTENT_TYPES)) throw refusal("unknown", "the ZIP is no office document", { hint: KNOWN });
  const types = contentTypesOf(office);
  const roots = relationshipsOf(office, "");
  refuseActive(types, roots);
  for (const dialect of [TRANSITIONAL, STRICT]) {
    const root = roots.find(({ type }) => type === `${dialect.relationships}/officeDocument`);
    if (root === undefined) continue;
    const main = targetPart("", root.target);
    const type = contentTypeOf(types, main);
    const kind = [...KINDS].find(([known]) => known === type)?.[1];
    if (kind === undefined)
      throw refusal("unknown", `the document is ${type || "of no type"}`, { hint: KNOWN });
    return { office, kind, main, dialect };
  }
  throw refusal("unknown", "the ZIP is a package of no known kind", { hint: KNOWN });
};
