import { type Block, joinBlocks } from "../blocks.ts";
import type { Draft } from "../draft.ts";
import { writeTable } from "../table.ts";
import { writerFor } from "../writer.ts";
import { composeBudget } from "./compose-budget.ts";
import { composeLetter } from "./compose-letter.ts";
import { composeSections } from "./compose-sections.ts";

const blocksFor = (draft: Draft, maxSections: number): Block[] => {
  const writer = writerFor(draft);
  const random = draft.stream.fork("text");
  if (draft.form === "csv")
    return [{ kind: "table", lines: writeTable(composeBudget(draft, writer, random), draft) }];
  return draft.kind === "letter"
    ? composeLetter(draft, writer, random)
    : composeSections(draft, writer, maxSections, random);
};

/** The first version of a paper, whatever version the path names. */
export const composeDraft = (draft: Draft, maxSections: number): string =>
  joinBlocks(blocksFor(draft, maxSections));
