import { capitalize, type Random, type Slots } from "@decnet/sdk";
import type { Draft } from "./draft.ts";
import { expandPhrase, namesIn } from "./expand-phrase.ts";
import { isMadeFrom } from "./frame.ts";
import { likeness, wordsOf } from "./likeness.ts";
import type { ListRole, ProseRole } from "./roles.ts";
import { isPossible, sayingsFor } from "./sayings.ts";
import { slotsFor } from "./slots.ts";

const TRIES = 8;
// Two sentences that share more than this look like one form filled in twice.
const TOO_ALIKE = 0.6;
const FACTS: Partial<Record<ProseRole, number>> = { context: 0.5, findings: 0.5, points: 0.2, detail: 0.15 };
const ASIDES = 0.09;
const ENDINGS = 0.12;
const OWN_TASKS = 0.75;
const TASK = ["{task}"];

/** What a paper says already. */
export interface Standing {
  readonly sentences: readonly string[];
  readonly items: readonly string[];
}

export const NOTHING: Standing = { sentences: [], items: [] };

/** Writes the sentences and items of one paper; none of them twice. */
export interface Writer {
  sentence(role: ProseRole, random: Random): string | undefined;
  item(role: ListRole, random: Random): string | undefined;
  /** A sentence of these phrases, with the first letter they have. */
  of(phrases: readonly string[], random: Random): string | undefined;
  /** A scrap, such as a heading or the remark in a table, however often it was used. */
  scrap(phrases: readonly string[], random: Random, more?: Slots): string;
}

const bareOf = (saying: string): string => saying.toLowerCase().replace(/\.$/, "");

/** Sentences with the writer's own ways about them. */
const dress = ({ style, small, kind }: Draft, text: string, whole: boolean, random: Random): string => {
  let line = text;
  if (whole && kind !== "letter" && style.ending !== "" && random.bool(ENDINGS) && !line.endsWith("?"))
    line = line.replace(/[.!]$/, `${/^\p{L}/u.test(style.ending) ? ", " : " "}${style.ending}`);
  if (whole && style.exclaims && random.bool(ENDINGS)) line = line.replace(/\.$/, "!");
  if (whole && style.dashes && random.bool(0.4)) line = line.replace(/\s?[;:] /, " \u2014 ");
  return small ? line.toLowerCase() : line;
};

/**
 * A writer for a paper.
 *
 * @param there what stands in it already.
 */
export const writerFor = (draft: Draft, there: Standing = NOTHING): Writer => {
  const { book, facts, style, post } = draft;
  const { cast } = facts;
  const sayings = sayingsFor(draft);
  const standing = [...there.sentences, ...there.items];
  const text = standing.join("\n").toLowerCase();
  const listed = there.items.join("\n").toLowerCase();
  const seen = standing.map(wordsOf);
  const used = new Set<string>();
  const all = [...sayings.facts, ...sayings.dos, ...sayings.gains, ...sayings.risks].map(
    (saying) => [saying, bareOf(saying)] as const,
  );
  for (const [saying, bare] of all) if (text.includes(bare)) used.add(saying);

  const pools = new Map<readonly string[], readonly string[]>();
  const possible = (phrases: readonly string[]): readonly string[] => {
    let pool = pools.get(phrases);
    if (pool === undefined) {
      pool = phrases.filter((phrase) => isPossible(draft, phrase));
      for (const phrase of pool)
        if (there.sentences.some((sentence) => isMadeFrom(sentence, phrase))) used.add(phrase);
      pools.set(phrases, pool);
    }
    return pool;
  };

  const fresh = (options: readonly string[]): readonly string[] => {
    const left = options.filter((one) => !used.has(one));
    return left.length > 0 ? left : options;
  };

  const todo = new Set(sayings.dos.filter((one) => !listed.includes(one.toLowerCase())));

  /** A phrase with what the paper has to say; `undefined` when a list would name one step twice. */
  const write = (phrase: string, inList: boolean, random: Random): string | undefined => {
    const steps = inList ? [...todo] : fresh(sayings.dos);
    if (inList && steps.length === 0 && phrase.includes("{do}")) return undefined;
    const [first = "", second = first] = random.sample(steps.length > 1 || inList ? steps : sayings.dos, 2);
    const said: Record<string, string> = {
      do: first,
      do2: second,
      gain: random.pick(fresh(sayings.gains)),
      risk: random.pick(fresh(sayings.risks)),
      fact: random.pick(fresh(sayings.facts.length > 0 ? sayings.facts : sayings.gains)),
    };
    const named = Object.entries(said).filter(([name]) => phrase.includes(`{${name}}`));
    // Nobody is asked to agree with themselves.
    const others = cast.filter((name) => !named.some(([, saying]) => saying.includes(name)));
    const some = others.length > 1 ? others : cast;
    if (phrase.includes("{task}")) {
      const tasks = post.tasks.filter((task) => !used.has(task));
      if (tasks.length === 0) return undefined;
      const task = random.pick(tasks);
      said.task = expandPhrase(task, book, slotsFor(draft, namesIn(task, book), random, some), random);
      used.add(task);
    }
    const slots = slotsFor(draft, namesIn(phrase, book), random, some, said);
    return expandPhrase(phrase, book, slots, random).replace(/\.\.$/, ".");
  };

  const settle = (line: string, phrase: string, inList: boolean, words: ReadonlySet<string>): void => {
    seen.push(words);
    used.add(phrase);
    const small = line.toLowerCase();
    for (const [saying, bare] of all) if (!used.has(saying) && small.includes(bare)) used.add(saying);
    if (inList) for (const step of todo) if (small.includes(step.toLowerCase())) todo.delete(step);
  };

  const among = (
    pool: (random: Random) => readonly string[],
    inList: boolean,
    start: (line: string) => string,
    random: Random,
  ): string | undefined => {
    let empty = 0;
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const stream = random.fork(attempt);
      const options = possible(pool(stream));
      const left = options.filter((one) => !used.has(one));
      // A list may go on in one form; running text that does sounds like a machine.
      const choice = left.length > 0 || !inList ? left : options;
      // Another pool may have something left; two empty ones have not.
      if (choice.length === 0 && ++empty > 1) return undefined;
      if (choice.length === 0) continue;
      const phrase = stream.pick(choice);
      const written = sayings.facts.includes(phrase) ? phrase : write(phrase, inList, stream);
      if (written === undefined) continue;
      const line = start(written);
      const words = wordsOf(line);
      if (seen.some((other) => likeness(words, other) > TOO_ALIKE)) continue;
      settle(line, phrase, inList, words);
      return dress(draft, line, !inList, stream);
    }
    return undefined;
  };

  // A server is written as it is called, at the start of a sentence too.
  const begin = (line: string): string =>
    draft.hosts.some((host) => line.startsWith(host)) ? line : capitalize(line);

  const proseFor = (role: ProseRole, random: Random): readonly string[] => {
    if (style.casual && !book.asides.some((aside) => used.has(aside)) && random.bool(ASIDES))
      return book.asides;
    const left = sayings.facts.filter((fact) => !used.has(fact));
    return left.length > 0 && random.bool(FACTS[role] ?? 0) ? left : book.prose[role];
  };

  return {
    sentence: (role, random) => among((stream) => proseFor(role, stream), false, begin, random),
    item: (role, random) =>
      among(
        (stream) => (role === "tasks" && stream.bool(OWN_TASKS) ? TASK : book.items[role]),
        true,
        begin,
        random,
      ),
    // A German letter goes on with a small letter after the salutation.
    of: (phrases, random) =>
      among(
        () => phrases,
        true,
        (line) => line,
        random,
      ),
    scrap: (phrases, random, more) => {
      const options = possible(phrases);
      const phrase = random.pick(options.length > 0 ? options : phrases);
      return expandPhrase(phrase, book, slotsFor(draft, namesIn(phrase, book), random, cast, more), random);
    },
  };
};
