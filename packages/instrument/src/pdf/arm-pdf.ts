import { BRAND, type CanarySettings, slug } from "@decnet/sdk";
import { addressFor } from "../callback.ts";
import type { Instrumented, OperatorDocument } from "../instrumented.ts";
import { refusal } from "../refusal.ts";
import { firstPage } from "./first-page.ts";
import { annotationsOf, linkOver, pageWithLink } from "./link.ts";
import { PdfFile } from "./pdf-file.ts";
import { writeUpdate } from "./write-update.ts";

const NOTES =
  "Fires on click: an invisible link lies over the text of the first page. Chromium's viewer follows it; readers show its " +
  "address when the pointer is over it. No reader that was tried fetches anything on open; Okular's presentation mode " +
  "follows the page's open action. Acrobat was not available for a trial.";

const fileName = (name: string): string => {
  const stem = slug(name.replace(/\.pdf$/i, ""));
  return `${stem === "" || BRAND.test(stem) ? "document" : stem}.pdf`;
};

const prove = (bytes: Uint8Array, before: string, address: string): void => {
  const file = new PdfFile(bytes);
  const page = firstPage(file);
  const annotations = file.get(page.dict, "Annots");
  const link = annotations?.type === "array" ? file.resolve(annotations.items[0]) : undefined;
  const action = link?.type === "dict" ? file.get(link, "A") : undefined;
  const uri = action?.type === "dict" ? file.get(action, "URI") : undefined;
  const kept = file.source.startsWith(before) && !file.source.slice(before.length).includes(address);
  if (uri?.type !== "string" || uri.value !== address || !kept || annotationsOf(file, page) === "")
    throw refusal("unproved", "the armed PDF was read again, and its link does not lead to the callback");
};

/** Puts a link over the first page of a PDF, as an incremental update. */
export const armPdf = ({ bytes, name }: OperatorDocument, canary: CanarySettings): Instrumented => {
  const address = addressFor(canary, fileName(name));
  const file = new PdfFile(bytes);
  // A signature covers a range of bytes, so it is never inside an object stream.
  if (/\/ByteRange[\s\0]*\[/.test(file.source))
    throw refusal("signed", "the PDF is signed, and a change would break the signature", {
      hint: "save an unsigned copy",
    });
  const page = firstPage(file);
  const link = file.crossReference.size;
  const armed = writeUpdate(file, [
    { number: page.number, generation: page.generation, text: pageWithLink(file, page, link, address) },
    { number: link, generation: 0, text: linkOver(page, address) },
  ]);
  prove(armed, file.source, address);
  return { bytes: armed, instrumenter: "pdf", callback: "http", notes: NOTES };
};
