import { DATE_PATTERNS, expand, formatDate, type Random, sampleInOrder } from "@decnet/sdk";
import type { Report } from "./model.ts";
import type { Kind, Part } from "./phrases/phrases.ts";
import { drawSlots, type Story } from "./story.ts";
import { TABLES } from "./tables/index.ts";

/** Writes the document a story is about. */
export const compose = (story: Story, random: Random): Report => {
  const { phrases, subject, language, zone, now, company, partner, project, author } = story;
  const { labels } = phrases;
  const kind = phrases.kinds[subject.kind];
  const write = (pattern: string) =>
    expand({ ...phrases.sentences, pattern: [pattern] }, "pattern", drawSlots(story, random), random);
  // Each pattern at most once, in its own order: used twice it would read like a form letter.
  const sentences = (part: Part, fewest: number) => {
    const patterns = phrases.sentences[`${subject.kind}_${part}`];
    return sampleInOrder(patterns, random.int(fewest, patterns.length), random).map(write);
  };
  const detail = sentences("detail", 3);
  const half = Math.ceil(detail.length / 2);
  const [text, file] = random.pick(kind.links);
  const about: Readonly<Record<Kind, readonly (readonly [string, string])[]>> = {
    contract: [[labels.partner, partner]],
    statement: [[labels.partner, partner]],
    network: [],
    report: [[labels.project, project]],
  };
  const linkText = write(text);
  return {
    title: random.pick(kind.titles),
    company,
    application: `${company} ${kind.application}`,
    author,
    reference: subject.ref,
    facts: [
      [labels.reference, subject.ref],
      ...about[subject.kind],
      [labels.author, author],
      [labels.date, formatDate(now, DATE_PATTERNS[language], { zone, language })],
    ],
    intro: sentences("intro", 2).join(" "),
    detail: {
      heading: random.pick(kind.headings.detail),
      paragraphs: [detail.slice(0, half), detail.slice(half)].map((part) => part.join(" ")),
    },
    tables: [
      { heading: random.pick(kind.headings.table), table: TABLES[subject.kind](story, random.fork("table")) },
    ],
    notes: { heading: random.pick(kind.headings.notes), items: sentences("notes", 2) },
    // The address ends as the text says, in a document, a sheet or a page.
    link: { text: linkText, file: `${file}${/\.(pdf|xlsx)/.exec(linkText)?.[0] ?? ""}` },
    page: labels.page,
  };
};
