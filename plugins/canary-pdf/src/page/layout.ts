import { openWithPage } from "../callback.ts";
import type { Report } from "../model.ts";
import { drawLinkBox } from "./link-box.ts";
import type { Pen } from "./pen.ts";
import { drawTable } from "./table.ts";

const SMALL = 8;

const drawTop = (pen: Pen, { company, application, title, facts }: Report): void => {
  const { doc, look } = pen;
  const top = doc.y;
  pen.line(company, pen.left, top, { bold: true, size: 12, color: look.accent });
  pen.lineAtRight(application, top + 3, SMALL);
  pen.rule(top + 18);
  pen.line(title, pen.left, top + 34, { bold: true, size: 19 });
  doc.y = top + 66;
  for (const [label, value] of facts) {
    const y = doc.y;
    pen.quietLine(label, y, look.size);
    pen.line(value, pen.left + 110, y);
    doc.y = y + look.size + 5;
  }
  pen.gap(10);
};

/** The foot of every page; only when all pages are there is their number known. */
const drawFeet = (pen: Pen, { reference, application, page: [before, between] }: Report): void => {
  const { start, count } = pen.doc.bufferedPageRange();
  for (let at = start; at < start + count; at++) {
    pen.doc.switchToPage(at);
    const y = pen.bottom + 18;
    pen.rule(y - 5, "#bbbbbb", 0.4);
    pen.quietLine(`${application}, ${reference}`, y, SMALL);
    pen.lineAtRight(`${before}${at - start + 1}${between}${count}`, y, SMALL);
  }
};

/** Lays a report out on pages. */
export const drawReport = (pen: Pen, report: Report, url: string): void => {
  openWithPage(pen.doc, url);
  drawTop(pen, report);
  pen.paragraph(report.intro);
  pen.heading(report.detail.heading);
  for (const text of report.detail.paragraphs) pen.paragraph(text);
  for (const { heading, table } of report.tables) {
    pen.heading(heading);
    drawTable(pen, table);
  }
  drawLinkBox(pen, report.link.text, url);
  // A last remark alone on a page looks forgotten.
  pen.room((report.notes.items.length + 2) * pen.look.size * 2);
  pen.heading(report.notes.heading);
  for (const item of report.notes.items) {
    pen.room(pen.look.size * 3);
    const { y } = pen.doc;
    pen.line("•", pen.left + 4, y);
    pen.doc.y = y;
    pen.paragraph(item, 16);
  }
  drawFeet(pen, report);
};
