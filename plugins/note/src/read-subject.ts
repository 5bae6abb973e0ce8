import { LANGUAGES, type Language, type PersonalContext, slug } from "@decnet/sdk";
import { colleagueNames } from "./people.ts";
import type { Phrasebook } from "./phrasebook.ts";
import { PHRASEBOOKS } from "./phrasebooks.ts";
import type { Subject } from "./subject.ts";
import { TOPICS, type Topic } from "./topics.ts";

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

/** A name with a slot in it; none has more than one. */
interface Pattern {
  readonly topic: Topic;
  readonly before: string;
  readonly slot: string;
  readonly after: string;
}

interface Names {
  readonly fixed: ReadonlyMap<string, Topic>;
  readonly open: readonly Pattern[];
}

const namesIn = ({ names }: Phrasebook): Names => {
  const all = TOPICS.flatMap((topic) => names[topic].map((name) => ({ topic, parts: name.split(/[{}]/) })));
  return {
    fixed: new Map(
      all.flatMap(({ topic, parts: [name = "", slot] }) => (slot === undefined ? [[name, topic]] : [])),
    ),
    open: all.flatMap(({ topic, parts: [before = "", slot, after = ""] }) =>
      slot === undefined ? [] : [{ topic, before, slot, after }],
    ),
  };
};

const NAMES = Object.fromEntries(
  LANGUAGES.map((language) => [language, namesIn(PHRASEBOOKS[language])]),
) as Readonly<Record<Language, Names>>;

const readName = (
  { before, slot, after }: Pattern,
  stem: string,
  ctx: PersonalContext,
): Partial<Subject> | undefined => {
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
  const { fixed, open } = NAMES[ctx.language];
  const folder = /\/projects\/([^/]+)\//.exec(path)?.[1];
  const inFolder = ctx.projects.find((project) => project.slug === folder);
  const project = inFolder === undefined ? {} : { project: inFolder };
  const stem = stemOf(path);
  for (const bareStem of [stem, stem.replace(/-?\d$/, "")]) {
    const topic = fixed.get(bareStem);
    if (topic !== undefined) return { topic, ...project };
    for (const pattern of open) {
      const named = readName(pattern, bareStem, ctx);
      if (named !== undefined) return { topic: pattern.topic, ...project, ...named };
    }
  }
  return { topic: "jot", ...project };
};
