import { type PdfObject, pdfProblem } from "./objects.ts";
import { fromHex, nameOf, readLiteral } from "./strings.ts";

// ISO 32000-1, 7.2.2: white space and delimiters. A comment counts as white space.
const SPACE = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y;
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;
const REF = /(\d{1,10})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)/y;
const HEX = /<([\da-fA-F\0\t\n\f\r ]*)>/y;
const KEYWORD = /true|false|null/y;

const DEEPEST = 64;

const matchAt = (pattern: RegExp, source: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(source);
};

/** Where white space and comments end. */
export const skipSpace = (source: string, at: number): number =>
  at + (matchAt(SPACE, source, at)?.[0].length ?? 0);

const parseAtom = (source: string, start: number): PdfObject => {
  const name = matchAt(NAME, source, start);
  if (name !== null)
    return { type: "name", value: nameOf(name[1] ?? ""), start, end: start + name[0].length };
  if (source[start] === "(") return { type: "string", start, ...readLiteral(source, start) };
  const hex = matchAt(HEX, source, start);
  if (hex !== null)
    return { type: "string", value: fromHex(hex[1] ?? ""), start, end: start + hex[0].length };
  const ref = matchAt(REF, source, start);
  if (ref !== null)
    return {
      type: "ref",
      number: Number(ref[1]),
      generation: Number(ref[2]),
      start,
      end: start + ref[0].length,
    };
  const number = matchAt(NUMBER, source, start);
  if (number !== null)
    return { type: "number", value: Number(number[0]), start, end: start + number[0].length };
  const keyword = matchAt(KEYWORD, source, start);
  if (keyword !== null) return { type: "keyword", value: keyword[0], start, end: start + keyword[0].length };
  throw pdfProblem(`there is no object at ${start}`);
};

const parseItems = (source: string, from: number, closing: string, depth: number) => {
  if (depth > DEEPEST) throw pdfProblem("objects are nested too deeply");
  const items: PdfObject[] = [];
  let at = skipSpace(source, from);
  while (!source.startsWith(closing, at)) {
    const item = parseObject(source, at, depth);
    items.push(item);
    at = skipSpace(source, item.end);
  }
  return { items, end: at + closing.length };
};

const pair = (items: readonly PdfObject[]): ReadonlyMap<string, PdfObject> => {
  const entries = new Map<string, PdfObject>();
  for (let at = 0; at < items.length; at += 2) {
    const [key, value] = [items[at], items[at + 1]];
    if (key?.type !== "name" || value === undefined)
      throw pdfProblem("a dictionary has a key without a value");
    entries.set(key.value, value);
  }
  return entries;
};

/**
 * Reads the object at a position; what may follow a dictionary (`stream`) is not looked at.
 *
 * @throws DecnetError `DN_INSTRUMENT_CORRUPT` when there is none.
 */
export const parseObject = (source: string, from: number, depth = 0): PdfObject => {
  const start = skipSpace(source, from);
  if (source.startsWith("<<", start)) {
    const { items, end } = parseItems(source, start + 2, ">>", depth + 1);
    return { type: "dict", entries: pair(items), start, end };
  }
  if (source[start] === "[") {
    const { items, end } = parseItems(source, start + 1, "]", depth + 1);
    return { type: "array", items, start, end };
  }
  return parseAtom(source, start);
};
