import { type CanaryContext, callbackUrl, slug } from "@decnet/sdk";
import PDFDocument from "pdfkit";
import { compose } from "./compose.ts";
import { type Look, lookOf } from "./look.ts";
import type { Report } from "./model.ts";
import { drawReport } from "./page/layout.ts";
import { Pen } from "./page/pen.ts";
import { printable } from "./printable.ts";
import { tellStory } from "./story.ts";
import { subjectOfPath } from "./subject.ts";

const FOOT = 20;

const newDocument = (report: Report, look: Look, written: Date, language: string): PDFKit.PDFDocument =>
  new PDFDocument({
    // zlib's output is not the same in all versions of Node.
    compress: false,
    bufferPages: true,
    size: look.page,
    margins: { top: look.margin, left: look.margin, right: look.margin, bottom: look.margin + FOOT },
    lang: language,
    displayTitle: true,
    // What made the file is what it looks like: objects, standard fonts and cross-reference table are PDFKit's.
    info: {
      Title: printable(`${report.title} ${report.reference}`),
      Author: printable(report.author),
      Creator: printable(report.application),
      Producer: "PDFKit",
      CreationDate: written,
      ModDate: written,
    },
  });

const collect = (doc: PDFKit.PDFDocument): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    doc.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on("error", reject);
    doc.end();
  });

/** The bytes of a PDF, made seconds ago, whose link leads home. */
export const writePdf = (ctx: CanaryContext): Promise<Uint8Array> => {
  const subject = subjectOfPath(ctx, ctx.random.fork("subject"));
  const story = tellStory(ctx, subject, ctx.random.fork("story"));
  const report = compose(story, ctx.random.fork("text"));
  const look = lookOf(ctx);
  const written = new Date(ctx.clock.now() - ctx.random.fork("saved").int(300, 2800));
  const doc = newDocument(report, look, written, ctx.language);
  const url = callbackUrl(ctx.canary, `${slug(report.reference)}-${report.link.file}`);
  drawReport(new Pen(doc, look), report, url);
  return collect(doc);
};
