import { type CanarySettings, DecnetError, isDecnetError } from "@decnet/sdk";
import { armDocx } from "./docx/arm-docx.ts";
import { armHtml } from "./html/arm-html.ts";
import type { Instrumented, OperatorDocument } from "./instrumented.ts";
import { type ContentKind, contentKind } from "./kind/content-kind.ts";
import { nameKind } from "./kind/name-kind.ts";
import { oleRefusal } from "./kind/ole.ts";
import { LARGEST_DOCUMENT } from "./limits.ts";
import { openOffice } from "./office/open-office.ts";
import { armPdf } from "./pdf/arm-pdf.ts";
import { refusal } from "./refusal.ts";
import { armSvg } from "./svg/arm-svg.ts";
import { armText } from "./text/arm-text.ts";
import { armXlsx } from "./xlsx/arm-xlsx.ts";

const mismatch = (name: string, content: string) =>
  refusal("mismatch", `the file is called ${name}, and its content is ${content}`, {
    hint: "give it the name of what it is",
  });

const requireName = (name: string, content: "docx" | "xlsx" | "pdf"): void => {
  if (!new Set<string>([content, "other", "none"]).has(nameKind(name))) throw mismatch(name, content);
};

const armArchive = (document: OperatorDocument, canary: CanarySettings): Instrumented => {
  const office = openOffice(document.bytes);
  requireName(document.name, office.kind);
  return office.kind === "docx" ? armDocx(office, canary) : armXlsx(office, canary);
};

const armWritten = (
  { bytes, name }: OperatorDocument,
  { view, looksLike }: ContentKind & { kind: "text" },
  canary: CanarySettings,
): Instrumented => {
  const said = nameKind(name);
  const wanted = said === "none" ? looksLike : said;
  // A page under a name that no browser takes for one is shown as its source.
  if (wanted === "text" || wanted === "other") return armText(view, canary);
  if (wanted === "svg" && looksLike === "svg") return armSvg(bytes, canary);
  if (wanted === "html" && /<[a-z!]/i.test(view.source)) return armHtml(view, canary);
  throw mismatch(name, looksLike === "text" ? "a text" : looksLike);
};

const arm = (document: OperatorDocument, canary: CanarySettings): Instrumented => {
  const { bytes } = document;
  const content = contentKind(bytes);
  switch (content.kind) {
    case "zip":
      return armArchive(document, canary);
    case "pdf":
      requireName(document.name, "pdf");
      return armPdf(document, canary);
    case "text":
      return armWritten(document, content, canary);
    case "ole":
      throw oleRefusal(bytes);
    case "image":
      throw refusal("cannot", "an image file cannot call home: no program fetches anything to show one", {
        hint: "link the image in a docx, html or svg",
      });
    case "binary":
      throw refusal("unknown", "the file is of no kind that can be armed", {
        hint: "docx, xlsx, pdf, html, svg, and text with {{CANARY_URL}} or {{CANARY_HOST}} can",
      });
  }
};

const checkSize = ({ length }: Uint8Array, which: string): void => {
  if (length > LARGEST_DOCUMENT)
    throw refusal("size", `the ${which} has ${length} bytes; at most ${LARGEST_DOCUMENT} are planted`);
};

/**
 * Puts a callback into an operator's own document. What the document says, its metadata and its styles stay as they are;
 * the same document and token give the same bytes on every machine. The result is read again before it is returned.
 *
 * @param document at most 16 MiB; its content says what it is, and its name must not say otherwise.
 * @param canary the token, and the HTTP base or the DNS zone that the document needs.
 * @throws DecnetError `DN_INSTRUMENT_…` with the reason; a document is never returned as if it were armed when it is not.
 * @example
 * const { bytes, notes } = await instrument({ bytes: readFileSync("plan.docx"), name: "plan.docx" }, settings);
 */
export const instrument = async (
  document: OperatorDocument,
  canary: CanarySettings,
): Promise<Instrumented> => {
  try {
    checkSize(document.bytes, "document");
    const armed = arm(document, canary);
    checkSize(armed.bytes, "armed document");
    return armed;
  } catch (error) {
    if (!isDecnetError(error)) throw error;
    throw new DecnetError({ ...error.toRecord(), path: document.name, cause: error.cause });
  }
};
