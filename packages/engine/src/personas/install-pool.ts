import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { DecnetError } from "@decnet/sdk";

// Names, habits and hours of people who do not exist: whoever reads them knows which files are ours.
const MODE = 0o640;

/**
 * Writes a persona pool in one step: a worker that reads it meanwhile sees the one before or this one, whole.
 *
 * @throws DecnetError `DN_PERSONA_WRITE`.
 */
export const installPool = (path: string, entries: readonly object[]): void => {
  let begun = false;
  const staged = `${path}.${process.pid}.part`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o750 });
    const file = openSync(staged, "wx", MODE);
    begun = true;
    try {
      writeSync(file, `${JSON.stringify(entries, null, 2)}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(staged, path);
  } catch (cause) {
    if (begun) rmSync(staged, { force: true });
    throw new DecnetError({
      code: "DN_PERSONA_WRITE",
      message: "the persona pool cannot be written",
      path,
      hint: "name a file that can be written with --output",
      cause,
    });
  }
};
