import type { Look } from "./look.ts";
import type { Block, OfficeDocument } from "./model.ts";
import { type Extent, measure } from "./page-count.ts";

/** The figures Word keeps of a document. */
export interface Statistics extends Extent {
  readonly words: number;
  /** Without spaces. */
  readonly characters: number;
  readonly charactersWithSpaces: number;
  readonly paragraphs: number;
}

const textsOf = (block: Block): readonly string[] => {
  if (block.kind !== "table") return [block.text];
  const { columns, rows, total = [] } = block.table;
  return [...columns, ...rows.flat(), ...total];
};

const characters = (text: string) => [...text].length;

/** Counts as Word does: cells are paragraphs like others; bullets, empty paragraphs, header and footer do not count. */
export const count = (document: OfficeDocument, look: Look): Statistics => {
  const { title, imprint, blocks } = document;
  const texts = [title, ...imprint, ...blocks.flatMap(textsOf)].filter((text) => text !== "");
  const sum = (measured: (text: string) => number) =>
    texts.reduce((total, text) => total + measured(text), 0);
  return {
    ...measure(document, look),
    words: sum((text) => text.split(/\s+/).length),
    characters: sum((text) => characters(text.replace(/\s/g, ""))),
    charactersWithSpaces: sum(characters),
    paragraphs: texts.length,
  };
};
