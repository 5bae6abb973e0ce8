import { expand, inParagraphs, type Random, type Slots, sampleInOrder } from "@decnet/sdk";
import type { Block, Section } from "./article.ts";
import { commandsFor } from "./commands.ts";
import type { SectionPhrases } from "./phrases/phrases.ts";
import { drawSlots } from "./slots.ts";
import type { Story } from "./story.ts";
import { TABLES } from "./tables/index.ts";
import { type Part, PROCEDURES } from "./topics.ts";

/** Writes phrases of a page, each with facts of its own but for those that are `fixed`. */
export const writeAll = (
  patterns: readonly string[],
  story: Story,
  random: Random,
  fixed: Slots = {},
): string[] =>
  patterns.map((pattern) =>
    expand({ line: [pattern] }, "line", { ...drawSlots(story, random), ...fixed }, random),
  );

const some = (patterns: readonly string[], fewest: number, random: Random): string[] =>
  sampleInOrder(patterns, random.int(Math.min(fewest, patterns.length), patterns.length), random);

const paragraphs = (sentences: readonly string[], random: Random): Block[] =>
  inParagraphs(sentences, random).map((text) => ({ kind: "paragraph", text }));

const tableBlocks = (section: string, lead: string, story: Story, random: Random): Block[] => {
  const table = TABLES[section]?.(story, random);
  if (table === undefined) throw new TypeError(`no table for ${section}`);
  const [text = ""] = writeAll([lead], story, random, { count: String(table.rows.length) });
  return [
    { kind: "paragraph", text },
    { kind: "table", table },
  ];
};

/** Parts for the page's projects: each has its share of what can be said. */
const projectSections = (phrases: SectionPhrases, story: Story, random: Random): Section[] => {
  const count = Math.min(story.projects.length, 1 + Math.floor(random.exponential(1.2)));
  const patterns = random.shuffle(phrases.say);
  const each = Math.floor(patterns.length / Math.max(2, count));
  const headings = [random.pick(phrases.headings)];
  return story.projects.slice(0, count).map((project, at) => {
    const [heading = ""] = writeAll(headings, story, random, { project });
    const mine = patterns.slice(at * each, (at + 1) * each).slice(0, random.int(2, Math.max(2, each)));
    return { heading, blocks: paragraphs(writeAll(mine, story, random, { project }), random) };
  });
};

/** Writes a part of a page: one section, or one for each project. */
export const writeSection = (
  { section, shape }: Part,
  phrases: SectionPhrases,
  story: Story,
  random: Random,
): Section[] => {
  if (shape === "projects") return projectSections(phrases, story, random);
  const [heading = ""] = writeAll([random.pick(phrases.headings)], story, random);
  const say = (fewest: number) => writeAll(some(phrases.say, fewest, random), story, random);
  switch (shape) {
    case "text":
      return [{ heading, blocks: paragraphs(say(3), random) }];
    case "table":
      return [{ heading, blocks: tableBlocks(section, random.pick(phrases.say), story, random) }];
    case "procedure": {
      const procedure = PROCEDURES.find((name) => name === section);
      if (procedure === undefined) throw new TypeError(`no commands for ${section}`);
      const lines = commandsFor(procedure, drawSlots(story, random), random);
      return [
        {
          heading,
          blocks: [
            { kind: "steps", items: say(3) },
            { kind: "code", lines },
          ],
        },
      ];
    }
    default:
      return [{ heading, blocks: [{ kind: shape, items: say(4) }] }];
  }
};
