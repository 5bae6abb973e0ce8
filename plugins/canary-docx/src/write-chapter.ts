import { expand, inParagraphs, type Random, sampleInOrder } from "@decnet/sdk";
import type { Block } from "./model.ts";
import type { Chapter } from "./phrases/phrases.ts";
import { drawSlots } from "./slots.ts";
import type { Story } from "./story.ts";
import { drawTable, hasTable } from "./tables/index.ts";

const LISTS: ReadonlySet<Chapter> = new Set(["routine", "risks", "next"]);

// Sentences are drawn as patterns, not as results: a pattern used twice with other figures reads like a form letter.
const writeSentences = (patterns: readonly string[], story: Story, random: Random): string[] =>
  patterns.map((pattern) =>
    expand({ ...story.phrases.sentences, pattern: [pattern] }, "pattern", drawSlots(story, random), random),
  );

const tableBlocks = (chapter: Chapter, story: Story, random: Random): Block[] => {
  if (!hasTable(chapter)) return [];
  const { table, slots } = drawTable(chapter, story, random);
  if (table.rows.length < 2) return [];
  const lead = expand({ lead: story.phrases.leads[chapter] }, "lead", slots, random);
  return [
    { kind: "paragraph", text: lead },
    { kind: "table", table },
  ];
};

/** A chapter: its heading, its table when it has one, and its sentences or list. */
export const writeChapter = (chapter: Chapter, story: Story, random: Random): Block[] => {
  const { headings, sentences } = story.phrases;
  const heading: Block = { kind: "heading", text: random.pick(headings[chapter]) };
  const patterns = sentences[chapter];
  if (LISTS.has(chapter)) {
    const items = random.sample(patterns, random.int(3, 6));
    return [heading, ...writeSentences(items, story, random).map((text): Block => ({ kind: "item", text }))];
  }
  const table = tableBlocks(chapter, story, random);
  const count = random.int(table.length > 0 ? 1 : 3, table.length > 0 ? 4 : 7);
  const written = writeSentences(sampleInOrder(patterns, count, random), story, random);
  const paragraphs = inParagraphs(written, random).map((text): Block => ({ kind: "paragraph", text }));
  return [heading, ...table, ...paragraphs];
};
