import type { PersonalContext, Random } from "@decnet/sdk";
import { type Block, itemsOf, joinBlocks, linesOf, sentencesOf, splitBlocks } from "./blocks.ts";
import { type Draft, draftFor, LARGEST } from "./draft.ts";
import type { Desk, Edit } from "./edits/edit.ts";
import { drawChange, editFigures, reviseTable } from "./edits/figures.ts";
import { noteRevision } from "./edits/history.ts";
import { addItem, settleOpen } from "./edits/items.ts";
import { addParagraph, addSentence, correctFigure, rewriteSentence } from "./edits/prose.ts";
import { moveSection } from "./edits/sections.ts";
import { tighten } from "./edits/tighten.ts";
import { readTable, totalOf } from "./table.ts";
import { NOTHING, writerFor } from "./writer.ts";

const EDITS: readonly (readonly [Edit, number])[] = [
  [addSentence, 24],
  [addParagraph, 10],
  [rewriteSentence, 18],
  [correctFigure, 12],
  [addItem, 12],
  [settleOpen, 10],
  [editFigures, 14],
  [noteRevision, 5],
  [moveSection, 3],
];

const TRIES = 10;
const MOST_CUTS = 40;

const bytesOf = (text: string): number => Buffer.byteLength(text);

const isSound = (blocks: readonly Block[]): boolean => {
  const lines = linesOf(blocks);
  return new Set(lines).size === lines.length;
};

/** The paper as it stands: a table in it may have been added up anew since it was first written. */
const asItStands = (draft: Draft, blocks: readonly Block[]): Draft => {
  const table = blocks.map(({ lines }) => readTable(lines, draft)).find((found) => found !== undefined);
  return table === undefined ? draft : { ...draft, facts: { ...draft.facts, sum: totalOf(table, draft) } };
};

const deskFor = (draft: Draft, blocks: readonly Block[]): Desk => {
  const current = asItStands(draft, blocks);
  const parts = (kind: Block["kind"], read: (block: Block) => string[]) =>
    blocks.flatMap((block) => (block.kind === kind ? read(block) : []));
  const there = { sentences: parts("paragraph", sentencesOf), items: parts("list", itemsOf) };
  return { draft: current, writer: writerFor(current, there), there };
};

const editSheet = (previous: string, draft: Draft, random: Random): string | undefined => {
  const lines = previous
    .replace(/\r?\n/g, "\n")
    .split("\n")
    .filter((line) => line.trim() !== "");
  const desk: Desk = { draft, writer: writerFor(draft), there: NOTHING };
  const long = bytesOf(previous) > draft.limit;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const stream = random.fork("sheet", attempt);
    const revised = reviseTable(lines, desk, long ? "drop" : drawChange(stream.fork("what")), stream);
    const text = revised === undefined ? previous : `${revised.lines.join("\n")}\n`;
    if (text !== previous && new Set(revised?.lines).size === revised?.lines.length) return text;
  }
  return undefined;
};

const once = (
  blocks: readonly Block[],
  desk: Desk,
  long: boolean,
  random: Random,
): readonly Block[] | undefined => {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const stream = random.fork(attempt);
    const edit = long ? tighten : stream.fork("which").weighted(EDITS);
    const next = edit(blocks, desk, stream.fork("edit"));
    if (next !== undefined && isSound(next)) return next;
  }
  return undefined;
};

/** A paper after one more sitting. */
export const revise = (previous: string, draft: Draft, random: Random): string | undefined => {
  if (draft.form === "csv") return editSheet(previous, draft, random);
  let blocks: readonly Block[] = splitBlocks(previous, draft.book);
  if (blocks.length === 0) return undefined;
  let size = bytesOf(joinBlocks(blocks));
  const long = size > draft.limit;
  const sittings = long ? MOST_CUTS : 1;
  for (let sitting = 0; sitting < sittings; sitting++) {
    const next = once(blocks, deskFor(draft, blocks), long, random.fork("sitting", sitting));
    if (next === undefined) break;
    blocks = next;
    size = bytesOf(joinBlocks(blocks));
    // Whoever shortens a paper does two or three things, unless it is far too long.
    if (sitting > 0 && size < LARGEST && random.fork("enough", sitting).bool(0.6)) break;
  }
  const text = joinBlocks(blocks);
  return text === previous ? undefined : text;
};

/**
 * What a person does next to a draft: adds, rewrites, settles, corrects; tightens what has grown long.
 *
 * @example editDraft(previous, ctx) // the same memo with one more sentence
 */
export const editDraft = (previous: string, ctx: PersonalContext): string | undefined =>
  revise(previous, draftFor(ctx), ctx.random.fork("draft"));
