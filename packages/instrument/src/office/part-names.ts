import { refusal } from "../refusal.ts";

const folderOf = (part: string) => part.slice(0, part.lastIndexOf("/") + 1);

/**
 * Where the relationships of a part are kept; of the package itself for the empty name.
 *
 * @example relationshipsPart("word/document.xml") // "word/_rels/document.xml.rels"
 */
export const relationshipsPart = (part: string): string => {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
};

/**
 * The part that a relationship of another one leads to.
 *
 * @throws DecnetError `DN_INSTRUMENT_CORRUPT` when the target cannot be a part's name.
 * @example targetPart("xl/worksheets/sheet1.xml", "../drawings/drawing1.xml") // "xl/drawings/drawing1.xml"
 */
export const targetPart = (source: string, target: string): string => {
  try {
    return decodeURI(new URL(target, `part:///${folderOf(source)}`).pathname.slice(1));
  } catch (cause) {
    throw refusal("corrupt", `${source || "the package"} refers to a part by no name`, { cause });
  }
};

/**
 * How a part refers to another one: relative to its own folder.
 *
 * @example relativeTarget("xl/worksheets/sheet1.xml", "xl/drawings/drawing1.xml") // "../drawings/drawing1.xml"
 */
export const relativeTarget = (source: string, target: string): string => {
  const from = source.split("/").slice(0, -1);
  const to = target.split("/");
  const shared = from.findIndex((name, at) => name !== to[at]);
  const common = shared < 0 ? from.length : shared;
  return [...from.slice(common).map(() => ".."), ...to.slice(common)].join("/");
};
