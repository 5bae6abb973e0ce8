import {
  expand,
  type Grammar,
  isTechnical,
  type Language,
  type PersonalContext,
  Random,
  type Slots,
} from "@decnet/sdk";
import { withDetails, withReason } from "./details.ts";
import { type Facts, factsOf } from "./facts.ts";
import { ANY_FIGURES, figuresFor } from "./figures.ts";
import { finish } from "./finish.ts";
import { namesIn } from "./names-in.ts";
import { PHRASES } from "./phrases/by-language.ts";
import { SHARED } from "./phrases/shared.ts";
import { possible } from "./possible.ts";
import { sayingOf } from "./saying.ts";
import { type Pinned, slotsFor } from "./slots.ts";
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
  const grammar =
    pruned.get(key) ?? possible({ ...SHARED, ...PHRASES[language].grammar }, { ...ANY_FIGURES, ...slots });
  pruned.set(key, grammar);
  return grammar;
};

const TICKET = /\b[A-Z][A-Z0-9]*-\d+\b/gi;

/**
 * A writer for this persona on this host; a list about somebody does not speak of them as of a third person.
 *
 * @param previous what the list says already: a ticket has one item.
 */
export const makeWriter = (ctx: PersonalContext, style: Style, about: Subject, previous: string): Writer => {
  const spoken = new Set<string>();
  const speak = (text: string) => {
    for (const [ticket] of text.matchAll(TICKET)) spoken.add(ticket.toUpperCase());
    return text;
  };
  speak(previous);
  const here = factsOf(ctx, style.trade);
  const facts: Facts =
    about.kind === "person" ? { ...here, people: here.people.filter((name) => name !== about.first) } : here;
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
    const stream = random.fork(rule);
    const known = slotsFor(facts, spoken, pinned, stream);
    const grammar = grammarFor(ctx.language, known);
    const phrases = rule === "due" ? dueForms : (grammar[rule] ?? []);
    if (phrases.length === 0) return undefined;
    const phrase = stream.pick(unused(rule, phrases));
    if (!ASIDES.has(rule)) used.set(rule, [...(used.get(rule) ?? []), phrase]);
    const saying = sayingOf(phrase, grammar);
    const slots = { ...known, ...figuresFor(saying.figures, ctx, stream) };
    return tidySpaces(expand(saying.grammar, "said", slots, stream));
  };
  const plain = (rule: string, random: Random) => finish(say(rule, {}, random) ?? "ok", style, random);
  return {
    names: namesIn(facts, ctx.language),
    item: (subject, random) => {
      const topic = topicFor(subject, style.trade, facts, random);
      const core = say(topic.rule, topic.pinned, random);
      if (core === undefined) return plain("errand", random);
      const detail = (rule: "due" | "why") =>
        say(rule, { ...topic.pinned, without: core + topic.about }, random);
      const setting = { style, facts, spoken, language: ctx.language, random };
      return speak(finish(withDetails(core, topic, detail, setting), style, random));
    },
    sub: (random) => {
      const step = say(isTechnical(style.trade) ? "subTech" : "subWork", {}, random) ?? "ok";
      const detail = (rule: "due" | "why") => say(rule, { without: step }, random);
      const setting = { style, facts, spoken, language: ctx.language, random };
      return finish(withReason(step, detail, setting), style, random);
    },
    remark: (kind, random) =>
      finish(say(kind, {}, random) ?? "ok", { ...style, capitals: false, period: false }, random),
  };
};
