import type { Look } from "../look.ts";
import { printable } from "../printable.ts";

const GREY = "#666666";
const LINE_GAP = 2.5;

/** Writes down a page and turns to the next one when there is no room left. */
export class Pen {
  readonly doc: PDFKit.PDFDocument;
  readonly look: Look;

  constructor(doc: PDFKit.PDFDocument, look: Look) {
    this.doc = doc;
    this.look = look;
  }

  get left(): number {
    return this.doc.page.margins.left;
  }

  get width(): number {
    return this.doc.page.width - 2 * this.left;
  }

  /** Where the text ends at the bottom. */
  get bottom(): number {
    return this.doc.page.height - this.doc.page.margins.bottom;
  }

  /** Turns the page unless `height` points are left on it. */
  room(height: number): void {
    if (this.doc.y + height > this.bottom) this.doc.addPage();
  }

  gap(height: number): void {
    this.doc.y += height;
  }

  /** One line that is not broken, anywhere on the page. */
  line(
    text: string,
    x: number,
    y: number,
    style: { bold?: boolean; size?: number; color?: string } = {},
  ): void {
    const { bold = false, size = this.look.size, color = "#000000" } = style;
    this.doc
      .font(bold ? this.look.bold : this.look.font)
      .fontSize(size)
      .fillColor(color);
    this.doc.text(printable(text), x, y, { lineBreak: false });
  }

  /** A quiet line whose right end stands at the right margin. */
  lineAtRight(text: string, y: number, size: number): void {
    this.doc.font(this.look.font).fontSize(size);
    const width = this.doc.widthOfString(printable(text));
    this.line(text, this.left + this.width - width, y, { size, color: GREY });
  }

  quietLine(text: string, y: number, size: number): void {
    this.line(text, this.left, y, { size, color: GREY });
  }

  heading(text: string): void {
    const size = this.look.size + 3;
    this.room(size * 5);
    this.gap(10);
    const { y } = this.doc;
    this.line(text, this.left, y, { bold: true, size, color: this.look.accent });
    this.doc.y = y + size + 6;
  }

  paragraph(text: string, indent = 0): void {
    const { doc, look } = this;
    doc.font(look.font).fontSize(look.size).fillColor("#000000");
    const options = { width: this.width - indent, lineGap: LINE_GAP };
    this.room(Math.min(doc.heightOfString(printable(text), options), look.size * 4));
    doc.text(printable(text), this.left + indent, doc.y, options);
    this.gap(5);
  }

  rule(y: number, color = this.look.accent, thickness = 0.75): void {
    this.doc
      .moveTo(this.left, y)
      .lineTo(this.left + this.width, y)
      .lineWidth(thickness)
      .strokeColor(color)
      .stroke();
  }
}
