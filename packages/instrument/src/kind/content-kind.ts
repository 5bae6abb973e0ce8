import { isText, type TextView, textView } from "../text/text-view.ts";

/** What a file is by its content. A text may still be a page or a drawing, if its name says so. */
export type ContentKind =
  | { readonly kind: "zip" | "pdf" | "ole" | "image" | "binary" }
  | { readonly kind: "text"; readonly view: TextView; readonly looksLike: "html" | "svg" | "text" };

// The first bytes of PNG, JPEG, GIF, TIFF in both orders, and an icon; a bitmap has zeros after its length.
const IMAGES = ["\x89PNG\r\n\x1a\n", "\xff\xd8\xff", "GIF87a", "GIF89a", "II*\0", "MM\0*", "\0\0\x01\0"];
const isImage = (head: string): boolean =>
  IMAGES.some((magic) => head.startsWith(magic)) ||
  (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) ||
  (head.startsWith("BM") && head.startsWith("\0\0\0\0", 6));

const OLE = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

const LEADING = /^(?:\s|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)*/;
const DOCTYPE_SVG = /^(?:<!DOCTYPE\s+svg\b|<(?:[\w-]+:)?svg[\s>/])/i;

const lookOf = (source: string): "html" | "svg" | "text" => {
  const start = source.slice(LEADING.exec(source)?.[0].length ?? 0);
  if (DOCTYPE_SVG.test(start)) return "svg";
  return /^<(?:!DOCTYPE\s+html|html|head|body)[\s>]/i.test(start) ? "html" : "text";
};

/** Tells what a file is by its content. */
export const contentKind = (bytes: Uint8Array): ContentKind => {
  const head = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  if (head.startsWith("PK\x03\x04")) return { kind: "zip" };
  if (head.startsWith("%PDF-")) return { kind: "pdf" };
  if (head.startsWith(OLE)) return { kind: "ole" };
  if (isImage(head)) return { kind: "image" };
  const view = textView(bytes);
  if (view === undefined || !isText(view.source)) return { kind: "binary" };
  return { kind: "text", view, looksLike: lookOf(view.source) };
};
