import { addLink } from "../callback.ts";
import { printable } from "../printable.ts";
import type { Pen } from "./pen.ts";

const PADDING = 8;
const BLUE = "#0b57d0";

/** A shaded box with an underlined text; all of it is the link. */
export const drawLinkBox = (pen: Pen, text: string, url: string): void => {
  const { doc, look } = pen;
  const height = look.size + 2 * PADDING + 2;
  pen.room(height + 12);
  pen.gap(4);
  const y = doc.y;
  doc.rect(pen.left, y, pen.width, height).fill(look.shade);
  const x = pen.left + PADDING;
  pen.line(text, x, y + PADDING, { color: BLUE });
  const width = doc.widthOfString(printable(text));
  const base = y + PADDING + look.size + 0.5;
  doc
    .moveTo(x, base)
    .lineTo(x + width, base)
    .lineWidth(0.5)
    .strokeColor(BLUE)
    .stroke();
  addLink(doc, { x: pen.left, y, width: pen.width, height }, url);
  doc.y = y + height;
  pen.gap(8);
};
