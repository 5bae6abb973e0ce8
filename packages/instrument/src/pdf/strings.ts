import { pdfProblem } from "./objects.ts";

const ESCAPES = new Map([
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["b", "\b"],
  ["f", "\f"],
]);

const resolveEscapes = (raw: string): string =>
  raw.replace(/\\(?:([0-7]{1,3})|(\r\n?|\n)|([\s\S]))/g, (_, octal?: string, eol?: string, char = "") => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    return eol !== undefined ? "" : (ESCAPES.get(char) ?? char);
  });

/** Reads a literal string, whose brackets nest (ISO 32000-1, 7.3.4.2). */
export const readLiteral = (
  source: string,
  start: number,
): { readonly value: string; readonly end: number } => {
  let depth = 0;
  for (let at = start; at < source.length; at++) {
    const char = source[at];
    if (char === "\\") at++;
    else if (char === "(") depth++;
    else if (char === ")" && --depth === 0)
      return { value: resolveEscapes(source.slice(start + 1, at)), end: at + 1 };
  }
  throw pdfProblem("a string does not end");
};

/** The bytes of a hexadecimal string; an odd last digit counts as if a 0 followed (7.3.4.3). */
export const fromHex = (digits: string): string => {
  const clean = digits.replace(/\s/g, "");
  return Buffer.from(clean.length % 2 === 0 ? clean : `${clean}0`, "hex").toString("latin1");
};

/**
 * A hexadecimal string.
 *
 * @example toHex("http") // "<68747470>"
 */
export const toHex = (text: string): string => `<${Buffer.from(text, "latin1").toString("hex")}>`;

/** A name without its slash, `#20` and the like resolved (7.3.5). */
export const nameOf = (raw: string): string =>
  raw.replace(/#([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
