import { readFileSync } from "node:fs";
import { DecnetError, type ErrorCode } from "@decnet/sdk";

const STDIN = 0;

/**
 * Reads a JSON file, or standard input for `-`. The error repeats nothing of the text: it may hold a key.
 *
 * @throws DecnetError with this code.
 */
export const readJson = (file: string, code: ErrorCode, example: string): unknown => {
  try {
    return JSON.parse(readFileSync(file === "-" ? STDIN : file, "utf8"));
  } catch (cause) {
    const why = cause instanceof SyntaxError ? "it is no JSON" : "it cannot be opened";
    throw new DecnetError({
      code,
      path: file,
      message: `the file cannot be read: ${why}`,
      hint: `give a JSON file such as ${example}, or - for standard input`,
    });
  }
};
