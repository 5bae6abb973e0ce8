import { type Element, isHtml, type Page } from "./parse-page.ts";

const endOf = (node: { sourceCodeLocation?: { endOffset: number } | null | undefined } | undefined) =>
  node?.sourceCodeLocation?.endOffset;

const named = ({ elements }: Page, name: string): Element | undefined =>
  elements.find((element) => element.tagName === name && isHtml(element));

/** Where a stylesheet goes: at the head's end, as it is written or as a browser finds it. */
export const headPlace = (page: Page): number => {
  const head = named(page, "head");
  const tags = head?.sourceCodeLocation;
  const type = page.document.childNodes.find(({ nodeName }) => nodeName === "#documentType");
  return (
    tags?.endTag?.startOffset ??
    endOf(head?.childNodes.findLast((node) => "tagName" in node)) ??
    tags?.startTag?.endOffset ??
    named(page, "html")?.sourceCodeLocation?.startTag?.endOffset ??
    endOf(type) ??
    0
  );
};

/** Where a picture goes: at the body's end. */
export const bodyPlace = (page: Page, source: string): number =>
  named(page, "body")?.sourceCodeLocation?.endTag?.startOffset ??
  named(page, "html")?.sourceCodeLocation?.endTag?.startOffset ??
  source.length;
