import { type PersonalContext, slug } from "@decnet/sdk";
import { KINDS, type Kind } from "./kinds.ts";
import { MATTERS, type MatterId } from "./matters.ts";
import { nameWord } from "./name-word.ts";
import type { Phrasebook } from "./phrasebook.ts";
import { PHRASEBOOKS } from "./phrasebooks.ts";
import type { Subject } from "./subject.ts";
import { splitVersion } from "./version.ts";

/** Takes a word out of a name when it is there as a whole. */
const take = (stem: string, word: string): string | undefined => {
  const padded = `-${stem}-`;
  const at = word === "" ? -1 : padded.indexOf(`-${word}-`);
  return at === -1 ? undefined : padded.slice(0, at) + padded.slice(at + word.length + 1);
};

// The longest word that fits is meant: "job-ad" is no "ad".
const longestFirst = <T>(entries: readonly (readonly [T, string])[]): (readonly [T, string])[] =>
  [...entries].sort(([, one], [, other]) => other.length - one.length);

const findIn = <T>(stem: string, entries: readonly (readonly [T, string])[]): { found?: T; rest: string } => {
  for (const [found, word] of entries) {
    const rest = take(stem, word);
    if (rest !== undefined) return { found, rest };
  }
  return { rest: stem };
};

const DAY = /(?<!\d)(\d{4}-\d\d-\d\d)(?!\d)/;

type Words<T> = readonly (readonly [T, string])[];

/** The words of one language's file names, longest first. */
interface NameWords {
  readonly firms: Words<string>;
  readonly kinds: Words<Kind>;
  readonly matters: Words<MatterId>;
  readonly reasons: Words<number>;
  readonly posts: Words<number>;
}

const indexed = new Map<Phrasebook, NameWords>();

const wordsOf = (book: Phrasebook): NameWords => {
  const known = indexed.get(book);
  if (known !== undefined) return known;
  const words: NameWords = {
    firms: longestFirst(book.firms.map((one) => [one, nameWord(one)] as const)),
    kinds: longestFirst(KINDS.flatMap((one) => book.kinds[one].map((word) => [one, word] as const))),
    matters: longestFirst(MATTERS.map((one) => [one, book.matters[one].name] as const)),
    reasons: longestFirst(book.reasons.map((one, at) => [at, one.name] as const)),
    posts: longestFirst(book.posts.map((one, at) => [at, one.name] as const)),
  };
  indexed.set(book, words);
  return words;
};

/**
 * What a document is, told by its path alone: the one place where name and content meet, for the first writing, for
 * every edit and for the versions that follow. A name nobody knows is a memo about anything.
 *
 * @example readSubject("/home/ana/Documents/budget-laptop-refresh-v2.csv", ctx).kind // "budget"
 */
export const readSubject = (path: string, ctx: PersonalContext): Subject => {
  const book = PHRASEBOOKS[ctx.language];
  const folder = path.slice(0, path.lastIndexOf("/"));
  const { stem: full, version } = splitVersion(path, book);
  const day = DAY.exec(full)?.[1];
  const name = nameWord(day === undefined ? full : full.replace(day, " "));
  const words = wordsOf(book);
  const named = findIn(
    name,
    longestFirst(ctx.projects.map((project) => [project, slug(project.slug)] as const)),
  );
  const project = named.found ?? ctx.projects.find(({ slug: known }) => folder.split("/").includes(known));
  const firm = findIn(named.rest, words.firms);
  const kind = findIn(firm.rest, words.kinds);
  const matter = findIn(kind.rest, words.matters).found;
  const reason = findIn(kind.rest, words.reasons).found;
  const post = findIn(kind.rest, words.posts).found;
  return {
    kind: kind.found ?? (path.endsWith(".csv") ? "budget" : "memo"),
    version,
    named: named.found !== undefined,
    base: `${folder}/${full}`,
    ...(matter !== undefined && { matter }),
    ...(project !== undefined && { project }),
    ...(firm.found !== undefined && { firm: firm.found }),
    ...(reason !== undefined && { reason }),
    ...(post !== undefined && { post }),
    ...(day !== undefined && { day }),
  };
};
