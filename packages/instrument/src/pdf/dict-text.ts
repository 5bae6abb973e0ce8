import { insertion, splice } from "../xml/splice.ts";
import type { PdfDict } from "./objects.ts";

const key = (name: string): string =>
  `/${name.replace(/[^\w.+-]/g, (char) => `#${char.charCodeAt(0).toString(16).padStart(2, "0")}`)}`;

/**
 * The text of a dictionary with other values for some keys; all else stays as it is written.
 *
 * @param source what the dictionary was read from.
 */
export const withEntries = (
  source: string,
  dict: PdfDict,
  values: Readonly<Record<string, string>>,
): string => {
  const changes = Object.entries(values).map(([name, text]) => {
    const old = dict.entries.get(name);
    return old === undefined
      ? insertion(dict.end - 2, `${key(name)} ${text}\n`)
      : { start: old.start, end: old.end, text: ` ${text}` };
  });
  return splice(source.slice(0, dict.end), changes).slice(dict.start);
};

/** The entries of a dictionary as they are written, without some of them. */
export const entriesWithout = (source: string, dict: PdfDict, left: ReadonlySet<string>): string[] =>
  [...dict.entries]
    .filter(([name]) => !left.has(name))
    .map(([name, { start, end }]) => `${key(name)} ${source.slice(start, end)}`);
