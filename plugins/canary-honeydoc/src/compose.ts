import { expand, type Random } from "@decnet/sdk";
import type { Article, Related } from "./article.ts";
import type { TopicPhrases } from "./phrases/phrases.ts";
import { serviceOf } from "./service-of.ts";
import { pageSlots } from "./slots.ts";
import type { Story } from "./story.ts";
import { OUTLINES, type Part, type Topic } from "./topics.ts";
import { writeAll, writeSection } from "./write-section.ts";

const MEAN_EXTRA = 3;
const MOST_RELATED = 4;

/** A title as it stands on the page, or in its file's name. */
export const titleOf = (story: Story, part: "title" | "file"): string => {
  const { phrases, page } = story;
  const [title = "", file = ""] = phrases[page.topic].titles[page.title] ?? [];
  const pattern = part === "title" ? title : file;
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => String(pageSlots(story)[name] ?? ""));
};

// A runbook has procedures, of whatever else there is: the parts that are always there, and a long-tailed number of others.
const drawParts = (parts: readonly Part[], random: Random): Part[] => {
  const optional = parts.filter(({ always }) => !always);
  const extra = random.sample(optional, 1 + Math.floor(random.exponential(MEAN_EXTRA)));
  const drawn = parts.filter((part) => part.always || extra.includes(part));
  const procedures = optional.filter(({ shape }) => shape === "procedure");
  if (procedures.length === 0 || drawn.some(({ shape }) => shape === "procedure")) return drawn;
  const procedure = random.pick(procedures);
  return parts.filter((part) => drawn.includes(part) || part === procedure);
};

// What a page of a topic leads on to.
const NEXT: Readonly<Record<Topic, readonly Topic[]>> = {
  runbook: ["runbook", "access"],
  access: ["access", "runbook"],
  minutes: ["minutes"],
  report: ["report"],
  travel: ["leave", "travel"],
  leave: ["travel", "leave"],
};

const otherPages = (story: Story, own: string, random: Random): Related[] => {
  const { phrases, page, projects, machines } = story;
  const all = NEXT[page.topic].flatMap((topic) => phrases[topic].titles.map(([title]) => ({ title, topic })));
  return random
    .sample(all, random.int(0, MOST_RELATED))
    .map(({ title, topic }) => {
      const machine = random.pick(machines).hostname;
      const slots = {
        ...pageSlots(story),
        project: random.pick(projects),
        machine,
        service: serviceOf(machine),
      };
      return { title: expand({ title: [title] }, "title", slots, random), topic };
    })
    .filter(({ title }) => title !== own);
};

/** Writes the page a story is about. */
export const compose = (story: Story, random: Random): Article => {
  const { phrases, page } = story;
  const topic: TopicPhrases<string> = phrases[page.topic];
  // The first says what all this is about; the others follow from it.
  const [opening = "", ...others] = topic.lead;
  const chosen = random.sample(others, random.int(0, others.length));
  const lead = [opening, ...others.filter((pattern) => chosen.includes(pattern))];
  const title = titleOf(story, "title");
  const parts = drawParts(OUTLINES[page.topic], random.fork("parts"));
  const [picture = ""] = writeAll([random.pick(phrases.words.pictures)], story, random);
  return {
    title,
    lead: [writeAll(lead, story, random).join(" ")],
    sections: parts.flatMap((part) => {
      const section = topic.sections[part.section];
      if (section === undefined) throw new TypeError(`nothing to say on ${part.section}`);
      return writeSection(part, section, story, random.fork(part.section));
    }),
    related: otherPages(story, title, random.fork("related")),
    picture,
  };
};
