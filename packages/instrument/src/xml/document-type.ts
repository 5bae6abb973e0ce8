import { xmlProblem } from "./problem.ts";
import { decode, type Entities } from "./references.ts";
import { skipSilent } from "./silent.ts";

const ENTITY = /<!ENTITY\s+([^\s%"']+)\s+(?:"([^"]*)"|'([^']*)')\s*>/g;

/** Where the document type that begins at a position ends: declarations in brackets, quoted text and comments may hold `>`. */
export const documentTypeEnd = (source: string, start: number): number => {
  let bracketed = false;
  for (let at = start + 2; at < source.length; at++) {
    const char = source[at];
    if (char === '"' || char === "'") {
      at = source.indexOf(char, at + 1);
      if (at < 0) break;
    } else if (char === "<") at = Math.max(at, skipSilent(source, at) - 1);
    else if (char === "[") bracketed = true;
    else if (char === "]") bracketed = false;
    else if (char === ">" && !bracketed) return at + 1;
  }
  throw xmlProblem("the document type does not end", start);
};

/** The general entities that a document type gives a plain text. */
export const entitiesOf = (documentType: string): Entities => {
  const entities = new Map<string, string>();
  for (const [, name = "", double, single] of documentType.matchAll(ENTITY)) {
    const text = decode(double ?? single ?? "", entities);
    if (text !== undefined && !/[<&]/.test(text)) entities.set(name, text);
  }
  return entities;
};
