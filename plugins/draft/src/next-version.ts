import type { Random } from "@decnet/sdk";
import {
  type Block,
  itemsOf,
  joinBlocks,
  linesOf,
  listOf,
  markOf,
  paragraphOf,
  sentencesOf,
  splitBlocks,
} from "./blocks.ts";
import { colonFor } from "./colon.ts";
import type { Draft } from "./draft.ts";
import type { Desk } from "./edits/edit.ts";
import { reviseTable } from "./edits/figures.ts";
import { noteRevision } from "./edits/history.ts";
import { sentenceFor } from "./edits/prose.ts";
import { listRoleAt } from "./edits/section-role.ts";
import { NOTHING, type Standing, writerFor } from "./writer.ts";

// So much of a paper is said anew from one version to the next.
const REWRITTEN = 0.5;
const CHANGES_A_ROW = 0.6;

const isKept = (random: Random, at: number, which: number): boolean =>
  !random.fork("keep", at, which).bool(REWRITTEN);

const reviseSheet = (lines: readonly string[], desk: Desk, random: Random): readonly string[] => {
  let current = lines;
  const count = Math.ceil(lines.length * CHANGES_A_ROW);
  for (let change = 0; change < count; change++) {
    const way = (["add", "drop", "change"] as const)[change % 3] ?? "change";
    current = reviseTable(current, desk, way, random.fork(change))?.lines ?? current;
  }
  return current;
};

/** Sentences and items that outlive the revision. */
const keptIn = (blocks: readonly Block[], random: Random): Standing => {
  const kept = (kind: Block["kind"], read: (block: Block) => string[]) =>
    blocks.flatMap((block, at) =>
      block.kind === kind ? read(block).filter((_, which) => isKept(random, at, which)) : [],
    );
  return { sentences: kept("paragraph", sentencesOf), items: kept("list", itemsOf) };
};

const reviseList = (blocks: readonly Block[], at: number, { draft, writer }: Desk, random: Random): Block => {
  const block = blocks[at] as Block;
  const role = listRoleAt(blocks, at);
  if (role === undefined) return block;
  const ending =
    role === "open" ? `${colonFor(draft.ctx.language)} ${random.fork("open").pick(draft.book.open)}` : "";
  const items = itemsOf(block).flatMap((item, which) => {
    if (isKept(random, at, which)) return [item];
    const fresh = writer.item(role, random.fork("item", at, which));
    return fresh === undefined ? [] : [fresh + ending];
  });
  return items.length > 0 ? listOf(items, markOf(block)) : block;
};

const reviseParagraph = (
  blocks: readonly Block[],
  at: number,
  desk: Desk,
  done: readonly Block[],
  random: Random,
): Block => {
  const first = blocks.findIndex(({ kind }) => kind === "paragraph");
  const sentences = sentencesOf(blocks[at] as Block).flatMap((sentence, which) => {
    const opens = desk.draft.kind === "letter" && at === first;
    if (opens || isKept(random, at, which)) return [sentence];
    const fresh = sentenceFor(blocks, at, desk, random.fork("sentence", at, which));
    return fresh === undefined ? [] : [fresh];
  });
  if (sentences.length === 0) return blocks[at] as Block;
  const others = [...done, ...blocks.slice(at + 1)];
  return paragraphOf(sentences, desk.draft.width, new Set(linesOf(others)));
};

/**
 * The next version of a paper: of the same subject, with the same figures where they matter, half of it said anew.
 *
 * @example nextVersion("…", draft, random) // the same proposal, gone over once more
 */
export const nextVersion = (text: string, draft: Draft, random: Random): string => {
  if (draft.form === "csv") {
    const desk: Desk = { draft, writer: writerFor(draft), there: NOTHING };
    return `${reviseSheet(text.trimEnd().split("\n"), desk, random).join("\n")}\n`;
  }
  const blocks = splitBlocks(text, draft.book);
  const there = keptIn(blocks, random);
  const desk: Desk = { draft, writer: writerFor(draft, there), there };
  const revised: Block[] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.kind === "paragraph") revised.push(reviseParagraph(blocks, at, desk, revised, random));
    else if (block.kind === "list") revised.push(reviseList(blocks, at, desk, random));
    else if (block.kind === "table" && draft.kind === "budget")
      revised.push({ ...block, lines: reviseSheet(block.lines, desk, random.fork("sheet")) });
    else revised.push(block);
  }
  return joinBlocks(noteRevision(revised, desk, random.fork("note")) ?? revised);
};
