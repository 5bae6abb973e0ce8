import { expand, type Grammar, type Language, type PersonalContext, Random, type Slots } from "@decnet/sdk";
import { withDetails } from "./details.ts";
import { type Facts, factsOf, type Pinned, slotsFor } from "./facts.ts";
import { finish } from "./finish.ts";
import { sameness } from "./likeness.ts";
import { PHRASES } from "./phrases/by-language.ts";
import { SHARED } from "./phrases/shared.ts";
import { possible } from "./possible.ts";
import { isTechnical } from "./role.ts";
import type { Style } from "./style.ts";
import type { Subject } from "./subject.ts";
import { topicFor } from "./topics.ts";

/** Writes the words of one persona's list; every call draws from the stream it is given. */
export interface Writer {
  /** Hosts, people, projects and days, in lower case: an item that shares only these with another one is a new item. */
  readonly names: ReadonlySet<string>;
  item(subject: Subject, random: Random): string;
  sub(random: Random): string;
  /** A short remark on an item that is still open, or one that has just been finished. */
  remark(kind: "note" | "doneNote", random: Random): string;
}

// Short asides come back in a list; whole items do not.
const ASIDES = new Set(["due", "why", "note", "doneNote"]);
const WAYS_TO_DATE = 3;

const tidySpaces = (text: string) =>
  text
    .replace(/\s+/g, " ")
    .replace(/ ([,)])/g, "$1")
    .trim();

// Pruning reads every phrase, and a fleet lacks the same few facts again and again.
const pruned = new Map<string, Grammar>();

const grammarFor = (language: Language, slots: Slots): Grammar => {
  const missing = Object.keys(slots).filter((name) => slots[name]?.length === 0);
  const key = [language, ...missing].join(" ");
  const grammar = pruned.get(key) ?? possible({ ...SHARED, ...PHRASES[language].grammar }, slots);
  pruned.set(key, grammar);
  return grammar;
};

/** A writer for this persona on this host; a list about somebody does not speak of them as of a third person. */
export const makeWriter = (ctx: PersonalContext, style: Style, about: Subject): Writer => {
  const known = factsOf(ctx, style.role);
  const facts: Facts =
    about.kind === "person"
      ? { ...known, people: known.people.filter((name) => name !== about.first) }
      : known;
  const ways = Random.from(ctx.persona.email).fork("todo", "due");
  const dueForms = ways.sample(PHRASES[ctx.language].grammar.due ?? [], WAYS_TO_DATE);
  const used = new Map<string, string[]>();
  const unused = (rule: string, phrases: readonly string[]): readonly string[] => {
    const left = phrases.filter((phrase) => !used.get(rule)?.includes(phrase));
    if (left.length > 0) return left;
    used.delete(rule);
    return phrases;
  };
  const say = (rule: string, pinned: Pinned, random: Random): string | undefined => {
    const slots = slotsFor(ctx, facts, pinned, random.fork("slots"));
    const grammar = grammarFor(ctx.language, slots);
    const phrases = rule === "due" ? dueForms : (grammar[rule] ?? []);
    if (phrases.length === 0) return undefined;
    const phrase = random.fork("phrase").pick(unused(rule, phrases));
    if (!ASIDES.has(rule)) used.set(rule, [...(used.get(rule) ?? []), phrase]);
    return tidySpaces(expand({ ...grammar, [rule]: [phrase] }, rule, slots, random.fork(rule)));
  };
  const plain = (rule: string, random: Random) => finish(say(rule, {}, random) ?? "ok", style, random);
  const names = new Set(
    [
      ...facts.people,
      ...facts.hosts,
      ...facts.projects.flatMap(({ name, key }) => [name, key, ...name.split(" ")]),
      ...PHRASES[ctx.language].days,
    ].map(sameness),
  );
  return {
    names,
    item: (subject, random) => {
      const topic = topicFor(subject, style.role, facts, random.fork("topic"));
      const core = say(topic.rule, topic.pinned, random);
      if (core === undefined) return plain("errand", random);
      const detail = (rule: "due" | "why") =>
        say(rule, { ...topic.pinned, without: core + topic.about }, random.fork(rule));
      return finish(
        withDetails(core, topic, detail, { style, facts, language: ctx.language, random }),
        style,
        random,
      );
    },
    sub: (random) => plain(isTechnical(style.role) ? "subTech" : "subWork", random),
    remark: (kind, random) =>
      finish(say(kind, {}, random) ?? "ok", { ...style, capitals: false, period: false }, random),
  };
};
