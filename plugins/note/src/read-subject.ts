import { type PersonalContext, slug } from "@decnet/sdk";
import { colleagueNames } from "./people.ts";
import { PHRASEBOOKS } from "./phrasebooks.ts";
import type { Subject } from "./subject.ts";
import { TOPICS } from "./topics.ts";

/** The name of a file as the names of the phrasebook are written: small, with hyphens, without extension. */
const stemOf = (path: string): string =>
  path
    .slice(path.lastIndexOf("/") + 1)
    .replace(/\.[a-z]{2,4}$/, "")
    .toLowerCase()
    .replaceAll("_", "-");

/** What a word in the place of a slot stands for; `undefined` when nobody here is called that. */
const FILLERS: Readonly<
  Record<string, (word: string, ctx: PersonalContext) => Partial<Subject> | undefined>
> = {
  project: (word, { projects }) => {
    const project = projects.find((one) => one.slug.toLowerCase() === word);
    return project && { project };
  },
  who: (word, ctx) => {
    const who = colleagueNames(ctx).find((name) => slug(name) === word);
    return who === undefined ? undefined : { who };
  },
  host: (word, { neighbours }) => {
    const found = neighbours.find(({ hostname }) => hostname.toLowerCase() === word);
    return found && { host: found.hostname };
  },
  ticket: (word, { projects }) => {
    const key = /^(.*)-\d+$/s.exec(word)?.[1];
    const project = projects.find((one) => one.key.toLowerCase() === key);
    return project && { project, ticket: word.toUpperCase() };
  },
};

// No name of the phrasebook has more than one slot.
const readName = (name: string, stem: string, ctx: PersonalContext): Partial<Subject> | undefined => {
  const [before = "", slot, after = ""] = name.split(/[{}]/);
  if (slot === undefined) return name === stem ? {} : undefined;
  const fits = stem.length >= before.length + after.length && stem.startsWith(before) && stem.endsWith(after);
  return fits ? FILLERS[slot]?.(stem.slice(before.length, stem.length - after.length), ctx) : undefined;
};

/**
 * What a note is about, told by its path alone: the one place where name and content meet, for the first writing and
 * for every edit. A name nobody knows is a note about anything.
 *
 * @example readSubject("/home/ana/notes/meeting-kestrel.md", ctx).topic // "meeting"
 */
export const readSubject = (path: string, ctx: PersonalContext): Subject => {
  const { names } = PHRASEBOOKS[ctx.language];
  const folder = /\/projects\/([^/]+)\//.exec(path)?.[1];
  const inFolder = ctx.projects.find((project) => project.slug === folder);
  const stem = stemOf(path);
  for (const bareStem of [stem, stem.replace(/-?\d$/, "")]) {
    for (const topic of TOPICS) {
      for (const name of names[topic]) {
        const named = readName(name, bareStem, ctx);
        if (named !== undefined)
          return { topic, ...(inFolder !== undefined && { project: inFolder }), ...named };
      }
    }
  }
  return { topic: "jot", ...(inFolder !== undefined && { project: inFolder }) };
};
