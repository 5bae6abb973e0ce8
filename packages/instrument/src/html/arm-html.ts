import { type CanarySettings, Random } from "@decnet/sdk";
import { addressFor } from "../callback.ts";
import type { Instrumented } from "../instrumented.ts";
import { fillPlaceholders, valuesFor } from "../placeholders.ts";
import { refusal } from "../refusal.ts";
import { type TextView, textView } from "../text/text-view.ts";
import { splice } from "../xml/splice.ts";
import { attributeOf, type Page, parsePage } from "./parse-page.ts";
import { bodyPlace, headPlace } from "./places.ts";
import { permits } from "./policy.ts";
import { putLine } from "./put-line.ts";

const NOTES = "Fires when a browser shows the page: Chromium fetches";
const NAMES = {
  picture: ["badge.png", "footer.png", "logo-small.png"],
  sheet: ["print.css", "page-print.css"],
};

// 88 by 31 pixels are the old measure of a badge at a page's foot.
const pictureTag = (address: string, close: string) =>
  `<img src="${address}" width="88" height="31" alt=""${close}>`;
// Browsers fetch a sheet for print, too, and do not wait for it.
const sheetTag = (address: string, close: string) =>
  `<link rel="stylesheet" media="print" href="${address}"${close}>`;

const ISO_2022 = /<meta[^>]+charset\s*=\s*["']?\s*(?:iso-2022|hz-|utf-7)/i;

const holds = ({ elements }: Page, tag: string, name: string, address: string) =>
  elements.some((element) => element.tagName === tag && attributeOf(element, name) === address);

/**
 * Puts a picture and a stylesheet into a page, and the callback where its text asks for it; every other byte stays.
 *
 * @throws DecnetError `DN_INSTRUMENT_CORRUPT`, `_CANNOT` when the page forbids to fetch either, `_NO_CALLBACK`.
 */
export const armHtml = ({ source: original, bytesOf }: TextView, canary: CanarySettings): Instrumented => {
  if (ISO_2022.test(original))
    throw refusal("cannot", "the page is in an encoding that shifts the meaning of bytes", {
      hint: "save it in UTF-8",
    });
  const random = Random.from(canary.token).fork("page");
  const picture = addressFor(canary, random.pick(NAMES.picture));
  const sheet = addressFor(canary, random.pick(NAMES.sheet));
  const source = fillPlaceholders(original, valuesFor(canary)).text;
  const page = parsePage(source);
  const allowed = { picture: permits(page, "img-src", picture), sheet: permits(page, "style-src", sheet) };
  const close = /<!DOCTYPE[^>]+XHTML|^\s*<\?xml/i.test(source) ? " /" : "";
  const changed = splice(source, [
    ...(allowed.sheet ? [putLine(source, headPlace(page), sheetTag(sheet, close))] : []),
    ...(allowed.picture ? [putLine(source, bodyPlace(page, source), pictureTag(picture, close))] : []),
  ]);
  const bytes = bytesOf(changed);
  const again = parsePage(textView(bytes)?.source ?? "");
  const found = [
    ...(allowed.picture && holds(again, "img", "src", picture) ? ["a picture"] : []),
    ...(allowed.sheet && holds(again, "link", "href", sheet) ? ["a stylesheet"] : []),
  ];
  if (found.length === 0)
    throw refusal(
      "cannot",
      allowed.picture || allowed.sheet
        ? "the page has no place from which a browser fetches"
        : "the page's Content-Security-Policy forbids to fetch from elsewhere",
    );
  return {
    bytes,
    instrumenter: "html",
    callback: "http",
    notes: `${NOTES} ${found.join(" and ")}.`,
  };
};
