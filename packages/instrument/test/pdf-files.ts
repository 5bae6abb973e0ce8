import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { QUIET_CHROMIUM } from "@decnet/sdk/testing";

/** What is used of PDFKit, which the plugin of the class brings. */
interface Drawn {
  on(event: "data", listener: (chunk: Uint8Array) => void): Drawn;
  on(event: "end", listener: () => void): Drawn;
  text(text: string, x: number, y: number, options?: object): Drawn;
  addPage(): Drawn;
  end(): void;
}

const requireFromPlugin = createRequire(new URL("../../../plugins/canary-pdf/package.json", import.meta.url));

/** A PDF of two pages with a link of its own, written by PDFKit. */
export const pdfByPdfkit = (compress = false): Promise<Uint8Array> => {
  const PdfDocument = requireFromPlugin("pdfkit") as new (options: object) => Drawn;
  const written = new Date(Date.UTC(2026, 4, 4, 9, 12));
  const document = new PdfDocument({
    compress,
    info: { Title: "Berth plan", Author: "Ana Prieto", CreationDate: written, ModDate: written },
  });
  const chunks: Uint8Array[] = [];
  return new Promise((resolve) => {
    document.on("data", (chunk) => chunks.push(chunk)).on("end", () => resolve(Buffer.concat(chunks)));
    document.text("Berth plan, week 24", 72, 72);
    document.text("harbour office", 72, 140, { link: "https://harbour.example.org/" });
    document.addPage().text("Tides", 72, 72).end();
  });
};

/** A PDF written again by qpdf. */
export const throughQpdf = (bytes: Uint8Array, ...options: readonly string[]): Uint8Array => {
  const folder = mkdtempSync(join(tmpdir(), "qpdf-"));
  try {
    const [from, to] = [join(folder, "from.pdf"), join(folder, "to.pdf")];
    writeFileSync(from, bytes);
    spawnSync("qpdf", [...options, from, to]);
    return readFileSync(to);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** A PDF printed by Chromium. */
export const pdfByChromium = (html: string): Uint8Array => {
  const folder = mkdtempSync(join(tmpdir(), "print-"));
  try {
    const [page, pdf] = [join(folder, "page.html"), join(folder, "page.pdf")];
    writeFileSync(page, html);
    spawnSync("chromium", [
      "--headless",
      ...QUIET_CHROMIUM,
      `--user-data-dir=${join(folder, "profile")}`,
      `--print-to-pdf=${pdf}`,
      page,
    ]);
    return readFileSync(pdf);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/**
 * A PDF from the texts of its objects, the first of which is the catalogue; with a cross-reference table.
 *
 * @param trailer more entries for its trailer.
 */
export const pdfOf = (objects: readonly string[], trailer = ""): Uint8Array => {
  let text = "%PDF-1.7\n";
  const offsets = objects.map((body, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  return Buffer.from(
    `${text}xref\n0 ${size}\n0000000000 65535 f \n${offsets.join("")}trailer\n` +
      `<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`,
    "latin1",
  );
};

/** The objects of a PDF with one empty page that has these entries. */
export const onePage = (page: string, ...more: readonly string[]): string[] => [
  "<< /Type /Catalog /Pages 2 0 R >>",
  "<< /Type /Pages /Kids [ 3 0 R ] /Count 1 /MediaBox [ 0 0 400 600 ] >>",
  `<< /Type /Page /Parent 2 0 R ${page} >>`,
  ...more,
];
