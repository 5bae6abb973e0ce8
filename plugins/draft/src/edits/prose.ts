import type { Random } from "@decnet/sdk";
import { type Block, linesOf, paragraphOf, sentencesOf } from "../blocks.ts";
import { writerFor } from "../writer.ts";
import { type Desk, type Edit, placesOf } from "./edit.ts";
import { proseRoleAt } from "./section-role.ts";

const LONGEST_PARAGRAPH = 7;

/** The width a paragraph was broken at; 0 when it was not. */
const widthOf = ({ lines }: Block, wanted: number): number => {
  const longest = Math.max(...lines.map((line) => line.length));
  if (lines.length > 1 && longest <= 100) return Math.max(longest, 50);
  return lines.length === 1 && longest > 100 ? 0 : wanted;
};

const replaceAt = (
  blocks: readonly Block[],
  at: number,
  sentences: readonly string[],
  { draft }: Desk,
): readonly Block[] => {
  const others = new Set(linesOf(blocks.filter((_, other) => other !== at)));
  return blocks.with(at, paragraphOf(sentences, widthOf(blocks[at] as Block, draft.width), others));
};

// A letter's first paragraph says why it is written.
const changeable = (blocks: readonly Block[], { draft }: Desk): number[] =>
  placesOf(blocks, "paragraph").slice(draft.kind === "letter" ? 1 : 0);

/** A sentence that fits at a place. */
export const sentenceFor = (
  blocks: readonly Block[],
  at: number,
  { draft, writer }: Desk,
  random: Random,
): string | undefined =>
  draft.kind === "letter"
    ? writer.of([...draft.reason.body, ...draft.book.letter.more], random)
    : writer.sentence(draft.kind === "budget" ? "cost" : proseRoleAt(blocks, at), random);

/** One more sentence at the end of a paragraph. */
export const addSentence: Edit = (blocks, desk, random) => {
  const short = placesOf(blocks, "paragraph").filter(
    (at) => sentencesOf(blocks[at] as Block).length < LONGEST_PARAGRAPH,
  );
  if (short.length === 0) return undefined;
  const at = random.fork("which").pick(short);
  const sentence = sentenceFor(blocks, at, desk, random.fork("sentence"));
  if (sentence === undefined) return undefined;
  return replaceAt(blocks, at, [...sentencesOf(blocks[at] as Block), sentence], desk);
};

/** A paragraph below another one. */
export const addParagraph: Edit = (blocks, desk, random) => {
  const places = placesOf(blocks, "paragraph");
  if (places.length === 0) return undefined;
  const at = random.fork("which").pick(places);
  const sentences = [0, 1, 2].slice(0, random.fork("count").int(2, 3)).flatMap((n) => {
    const sentence = sentenceFor(blocks, at, desk, random.fork("sentence", n));
    return sentence === undefined ? [] : [sentence];
  });
  if (sentences.length === 0) return undefined;
  const width = widthOf(blocks[at] as Block, desk.draft.width);
  return blocks.toSpliced(at + 1, 0, paragraphOf(sentences, width, new Set(linesOf(blocks))));
};

/** A sentence said in other words. */
export const rewriteSentence: Edit = (blocks, desk, random) => {
  const places = changeable(blocks, desk);
  if (places.length === 0) return undefined;
  const at = random.fork("which").pick(places);
  const sentences = sentencesOf(blocks[at] as Block);
  const where = random.fork("where").int(0, sentences.length - 1);
  // The old wording is gone, so the new one may come close to it.
  const rest = desk.there.sentences.filter((known) => known !== sentences[where]);
  const fresh = { ...desk, writer: writerFor(desk.draft, { ...desk.there, sentences: rest }) };
  const sentence = sentenceFor(blocks, at, fresh, random.fork("sentence"));
  if (sentence === undefined) return undefined;
  return replaceAt(blocks, at, sentences.with(where, sentence), desk);
};

/** A sentence less, in a paragraph that has some to spare. */
export const dropSentence: Edit = (blocks, desk, random) => {
  const long = changeable(blocks, desk).filter((at) => sentencesOf(blocks[at] as Block).length > 1);
  if (long.length === 0) return undefined;
  const at = random.fork("which").pick(long);
  const sentences = sentencesOf(blocks[at] as Block);
  return replaceAt(
    blocks,
    at,
    sentences.toSpliced(random.fork("where").int(0, sentences.length - 1), 1),
    desk,
  );
};

// A count in front of a word; not a part of a sum, a time, a version, a number in a name, or what a paper rests on.
const FIGURE = /(?<![\p{L}\d.,:/#€$£\u00a0-])(?:[4-9]|[1-4]\d)(?= \p{Ll}{3,})/gu;

/** A count put right. */
export const correctFigure: Edit = (blocks, desk, random) => {
  const fixed = new Set([desk.draft.facts.weeks, desk.draft.facts.people].map(String));
  const found = placesOf(blocks, "paragraph").flatMap((at) =>
    sentencesOf(blocks[at] as Block).flatMap((sentence, which) =>
      [...sentence.matchAll(FIGURE)]
        .filter(([figure]) => !fixed.has(figure))
        .map(({ 0: figure, index }) => ({ at, which, index, figure })),
    ),
  );
  if (found.length === 0) return undefined;
  const { at, which, index, figure } = random.fork("which").pick(found);
  const sentences = sentencesOf(blocks[at] as Block);
  const sentence = sentences[which] as string;
  const old = Number(figure);
  const value =
    old < 10
      ? old === 9
        ? 8
        : old + 1
      : Math.min(48, Math.max(11, old + random.fork("by").pick([-3, -2, -1, 1, 2, 4])));
  if (value === old) return undefined;
  const mended = sentence.slice(0, index) + value + sentence.slice(index + figure.length);
  return replaceAt(blocks, at, sentences.with(which, mended), desk);
};
