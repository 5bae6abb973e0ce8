import { lineBeginning, wholeLine } from "./line-shapes.ts";

/** One line of a head. */
export interface HeaderField {
  readonly name: string;
  readonly value: string;
  /** The name has a character besides letters, digits and the hyphen: nginx passes over the line. */
  readonly ignored: boolean;
}

/** What the bytes so far come to. */
export type HeaderLineReading =
  | { readonly kind: "more" }
  | { readonly kind: "bad" }
  /** The empty line that ends the head. */
  | { readonly kind: "end"; readonly length: number }
  | ({ readonly kind: "field"; readonly length: number } & HeaderField);

const NAME = "([^\\x00-\\x20\\x7f:]+)";
const VALUE = "([^\\x00\\r\\n]*)";
const END = ["\\r*", "\\n"];
const SHAPES = [
  ["\\r?", "\\n"],
  [NAME, ...END],
  [NAME, ":", VALUE, ...END],
];
const findLine = wholeLine(SHAPES);
const mayBecomeLine = lineBeginning(SHAPES);

const trimSpaces = (value: string): string => {
  let end = value.length;
  while (end > 0 && value[end - 1] === " ") end--;
  let start = 0;
  while (start < end && value[start] === " ") start++;
  return value.slice(start, end);
};

/**
 * Reads one line of a head as nginx 1.22.1 does: no folded lines, tabs belong to the value, a line without a colon is a
 * name without a value.
 *
 * @example readHeaderLine("Host: a\r\nX") // { kind: "field", length: 9, name: "Host", value: "a", ignored: false }
 */
export const readHeaderLine = (text: string): HeaderLineReading => {
  const found = findLine(text);
  if (found === null) return { kind: mayBecomeLine(text) ? "more" : "bad" };
  const [{ length }, bare, named, value = ""] = found;
  const name = bare ?? named;
  if (name === undefined) return { kind: "end", length };
  return { kind: "field", length, name, value: trimSpaces(value), ignored: /[^A-Za-z0-9-]/.test(name) };
};
