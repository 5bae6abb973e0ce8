import type { Topic } from "../phrases/phrases.ts";
import type { Workshop } from "../scripts/script.ts";
import { slotsOf } from "../world/world.ts";
import { sayPhrase } from "../writing/say.ts";
import type { Made, Part } from "./part.ts";

const TECHNICAL: readonly Topic[] = ["restore", "newHost"];
const OFFICE: readonly Topic[] = ["monthEnd", "handover"];

/** What a repository's people write pages about. */
export const topicsFor = ({ world }: Workshop): readonly Topic[] => {
  const random = world.random.fork("topics");
  return random.sample(world.isTechnical ? TECHNICAL : OFFICE, random.pick([0, 1, 1, 2]));
};

const numbered = (steps: readonly string[]): string =>
  steps.map((step, at) => `${at + 1}. ${step}`).join("\n");

/** A page of documentation: a few steps, one of which is thought of later. */
export const pagePart = (topic: Topic, folder: string, { world }: Workshop): Part => {
  const random = world.random.fork("page", topic);
  const { pages, pageNames, commits } = world.phrases;
  const name = random.pick(pageNames[topic]);
  const sentence = (phrase: string, part: string) =>
    sayPhrase(phrase, slotsOf(world, random.fork("facts", part)), random.fork(part));
  const one = (key: string) =>
    sentence(random.fork(key).pick((pages as Record<string, string[]>)[key] ?? []), key);
  const all = (pages as Record<string, string[]>)[`${topic}Step`] ?? [];
  const chosen = random
    .sample([...all.keys()], random.int(5, all.length))
    .sort((a, b) => a - b)
    .map((at) => sentence(all[at] ?? "", `step ${at}`));
  const late = random.int(1, chosen.length - 1);
  const [added, extended] = [`page:${topic}`, `page:${topic}:more`];
  const head = `# ${one(`${topic}Title`)}\n\n${one(`${topic}Intro`)}\n\n`;
  const write = (made: Made): string | undefined =>
    made.has(added)
      ? `${head}${numbered(chosen.filter((_, at) => at !== late || made.has(extended)))}\n`
      : undefined;
  const slots = { ...slotsOf(world, random), page: name };
  return {
    files: [{ path: `${folder}${name}.md`, write }],
    changes: [
      { id: added, needs: [], weight: 1.5, says: { grammar: commits, start: "pageAdd", slots } },
      { id: extended, needs: [added], weight: 1.2, says: { grammar: commits, start: "pageStep", slots } },
    ],
  };
};
