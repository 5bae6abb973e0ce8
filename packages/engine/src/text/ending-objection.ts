import { posix } from "node:path";
import { type ParseError, parse } from "jsonc-parser";
import type { NamedText } from "./named-text.ts";

const SEPARATOR = /[,;|\t]/;
const LINES = 200;

const contentLines = (text: string): readonly string[] =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, LINES);

const noTable = (text: string): string | undefined => {
  const lines = contentLines(text);
  const separated = lines.filter((line) => SEPARATOR.test(line)).length;
  // One column needs no separator, and has no spaces either.
  const isColumn = lines.every((line) => /^\S+$/.test(line.trim()));
  return isColumn || 2 * separated >= lines.length
    ? undefined
    : `${separated} of ${lines.length} lines of a .csv have a separator`;
};

const parses = (text: string): boolean => {
  const errors: ParseError[] = [];
  parse(text, errors, { allowTrailingComma: true });
  return errors.length === 0;
};

// One document a line is JSON too, by custom.
const noJson = (text: string): string | undefined =>
  parses(text.replace(/^\uFEFF/, "")) || contentLines(text).every(parses)
    ? undefined
    : "a .json that does not parse";

// A time, a date, a level, a field, a path, a call: what a program says and a person seldom does.
const BY_PROGRAM =
  /\d:\d\d|\d{4}-\d\d|\d{2}\/\w{2,3}\/\d|\b(?:debug|info|notice|warn(?:ing)?|err(?:or)?|fatal|trace|fail(?:ed|ure)?|ok|done)\b|[\][(){}<>=/\\|%$@#]|\w:\S|^\w+:|0x[\da-f]|\d{3}/i;

const noLog = (text: string): string | undefined => {
  const lines = contentLines(text);
  const byProgram = lines.filter((line) => BY_PROGRAM.test(line)).length;
  return lines.length < 3 || byProgram * 10 > lines.length ? undefined : "a .log of plain words";
};

const OBJECTIONS: Readonly<Record<string, (text: string) => string | undefined>> = {
  ".csv": noTable,
  ".json": noJson,
  ".log": noLog,
};

/** What speaks against the ending of a file's name, in words; `undefined` when nothing does. */
export const endingObjection = ({ path, text }: NamedText): string | undefined =>
  OBJECTIONS[posix.extname(path).toLowerCase()]?.(text);
