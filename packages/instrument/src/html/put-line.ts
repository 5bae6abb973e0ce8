import { insertion, type Splice } from "../xml/splice.ts";

/**
 * Puts an element at a place as its author would have: on a line of its own, indented as the line before it, when what follows
 * stands on a line of its own; else right there.
 */
export const putLine = (source: string, at: number, element: string): Splice => {
  const start = source.lastIndexOf("\n", at - 1) + 1;
  if (start === 0 || source.slice(start, at).trim() !== "") return insertion(at, element);
  const before = source.slice(0, start).trimEnd();
  const indent = /[ \t]*/.exec(before.slice(before.lastIndexOf("\n") + 1))?.[0] ?? "";
  const eol = source.slice(0, start).endsWith("\r\n") ? "\r\n" : "\n";
  return insertion(start, `${indent}${element}${eol}`);
};
