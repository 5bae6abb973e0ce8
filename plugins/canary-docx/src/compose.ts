import { DATE_PATTERNS, expand, formatDate, type Random } from "@decnet/sdk";
import { drawChapters } from "./chapters.ts";
import type { OfficeDocument } from "./model.ts";
import { drawSlots } from "./slots.ts";
import type { Story } from "./story.ts";
import { writeChapter } from "./write-chapter.ts";

/** Writes the document a story is about. */
export const compose = (story: Story, random: Random): OfficeDocument => {
  const { phrases, subject, language, zone, now, company } = story;
  const slots = { ...drawSlots(story, random), version: `${random.int(0, 2)}.${random.int(1, 9)}` };
  const write = (options: readonly string[]) => expand({ line: options }, "line", slots, random);
  const date = formatDate(now, DATE_PATTERNS[language], { zone, language });
  const imprint = [write(phrases.preparedBy), date, ...(random.bool(0.5) ? [write(phrases.draft)] : [])];
  return {
    title: subject.title,
    imprint: random.bool(0.4) ? imprint : [imprint.join(", ")],
    header: `${company}, ${subject.title}`,
    footer: write(phrases.footer),
    blocks: drawChapters(subject.kind, story.area, random).flatMap((chapter) =>
      writeChapter(chapter, story, random.fork(chapter)),
    ),
  };
};
