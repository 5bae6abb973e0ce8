import { chmodSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";

interface ManifestLine {
  readonly size: number;
  readonly edits: number;
}

// A folder of a real host holds tens of files, not thousands.
const FILES_A_FOLDER = 50;
const LINE = "the quick brown fox jumps over the lazy dog 0123456789\n";

/** The sizes of what was written, from a simulation's manifest: one write for each file, one more for each edit. */
export const writtenSizes = (out: string): readonly number[] =>
  readFileSync(join(out, "manifest.jsonl"), "utf8")
    .trimEnd()
    .split("\n")
    .flatMap((line) => {
      const { size, edits } = JSON.parse(line) as ManifestLine;
      return Array.from({ length: edits + 1 }, () => size);
    });

/** The baseline: writes that many files of those sizes, sets mode and times, and does nothing else. Takes seconds. */
export const bareWrites = (folder: string, sizes: readonly number[]): number => {
  const longest = LINE.repeat(Math.ceil(Math.max(...sizes) / LINE.length));
  const began = performance.now();
  for (const [at, size] of sizes.entries()) {
    const parent = join(folder, String(Math.floor(at / FILES_A_FOLDER)));
    if (at % FILES_A_FOLDER === 0) mkdirSync(parent, { recursive: true });
    const path = join(parent, String(at));
    writeFileSync(path, longest.slice(0, size));
    chmodSync(path, 0o644);
    utimesSync(path, 1_790_000_000 + at, 1_790_000_000 + at);
  }
  return (performance.now() - began) / 1000;
};
