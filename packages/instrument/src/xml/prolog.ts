import { isText } from "../text/text-view.ts";
import { documentTypeEnd, entitiesOf } from "./document-type.ts";
import { xmlProblem } from "./problem.ts";
import type { Entities } from "./references.ts";
import { skipSilent } from "./silent.ts";

/** What stands before the root. */
export interface Prolog {
  readonly entities: Entities;
  /** Where the root's tag begins. */
  readonly end: number;
}

const skipSpace = (source: string, from: number): number => {
  let at = from;
  while (/[ \t\r\n]/.test(source[at] ?? "")) at++;
  return at;
};

/** Reads the XML declaration, comments, instructions and the document type. */
export const readProlog = (source: string): Prolog => {
  if (!isText(source)) throw xmlProblem("there are control characters", 0);
  let entities: Entities = new Map();
  for (let at = 0; ; ) {
    const start = skipSpace(source, at);
    if (source.startsWith("<!DOCTYPE", start)) {
      at = documentTypeEnd(source, start);
      entities = entitiesOf(source.slice(start, at));
    } else {
      at = skipSilent(source, start);
      if (at === start) return { entities, end: start };
    }
  }
};
