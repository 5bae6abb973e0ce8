import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Runs a program on a file with these bytes and returns what it says. */
export const runOn = (
  bytes: Uint8Array,
  program: string,
  before: readonly string[],
  after: readonly string[] = [],
): { readonly status: number | null; readonly output: string } => {
  const folder = mkdtempSync(join(tmpdir(), "run-on-"));
  try {
    const file = join(folder, "document.pdf");
    writeFileSync(file, bytes);
    const { status, stdout, stderr } = spawnSync(program, [...before, file, ...after], { encoding: "utf8" });
    return { status, output: (stdout + stderr).replaceAll(folder, "") };
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** The text of a PDF where it stands on its pages, form feeds between pages. */
export const textOf = (bytes: Uint8Array): string => runOn(bytes, "pdftotext", ["-layout"], ["-"]).output;

/** What pdfinfo says of a PDF, without what follows from its length. */
export const infoOf = (bytes: Uint8Array): string =>
  runOn(bytes, "pdfinfo", []).output.replace(/^(?:File size|Optimized):.*\n/gm, "");
