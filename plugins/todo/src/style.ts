import {
  isTechnical,
  type Language,
  type Persona,
  type PersonalContext,
  Random,
  type Trade,
  tradeOf,
} from "@decnet/sdk";
import { type Habits, habitsOf } from "./habits.ts";
import { PHRASES } from "./phrases/by-language.ts";
import type { Syntax } from "./syntax.ts";

/** How one person keeps one list. The same for as long as the file lives. */
export interface Style {
  readonly trade: Trade;
  readonly habits: Habits;
  readonly syntax: Syntax;
  /** First letters of items: as in a sentence, or left small. */
  readonly capitals: boolean;
  /** Items end with a full stop. */
  readonly period: boolean;
  /** Files and paths stand in backticks. */
  readonly ticks: boolean;
  /** A colon as the language sets it. */
  readonly colon: ":" | " :";
  readonly heading: "hash" | "colon" | "rule" | "plain";
  readonly headingLetters: "lower" | "capital" | "upper";
  readonly title: boolean;
  readonly sections: "none" | "time" | "project";
  readonly newest: "top" | "bottom";
  /** Where a host or project stands that an item is about. */
  readonly about: "before" | "after";
  readonly ticket: "none" | "front" | "back" | "brackets";
  readonly owner: "none" | "at" | "brackets" | "dash";
  /** Share of items with a reason, a deadline, an owner. */
  readonly detail: number;
  readonly detailForm: "comma" | "brackets" | "dash";
  readonly urgent: number;
  readonly indent: string;
  /** Share of items that have sub-items. */
  readonly subs: number;
  /** How long this person's lists are, against the mean. */
  readonly length: number;
  /** Finished items that make this person tidy. */
  readonly tidyAt: number;
}

const SYNTAX_MD: readonly (readonly [Omit<Syntax, "mark">, number])[] = [
  [{ bullet: "- ", kind: "box" }, 70],
  [{ bullet: "* ", kind: "box" }, 24],
  [{ bullet: "+ ", kind: "box" }, 6],
];
const SYNTAX_TXT: readonly (readonly [Omit<Syntax, "mark">, number])[] = [
  [{ bullet: "", kind: "box" }, 34],
  [{ bullet: "- ", kind: "box" }, 26],
  [{ bullet: "- ", kind: "letter" }, 20],
  [{ bullet: "- ", kind: "suffix" }, 14],
  [{ bullet: "* ", kind: "suffix" }, 6],
];

/** What belongs to the person, whichever of their lists it is. */
interface Hand extends Omit<Style, "title" | "sections" | "tidyAt"> {
  /** Draws what belongs to one file. */
  readonly file: Random;
}

const handOf = (persona: Persona, language: Language, markdown: boolean): Hand => {
  const person = Random.from(persona.email).fork("todo");
  const { tone } = persona;
  const trade = tradeOf(persona.role);
  const technical = isTechnical(trade);
  const habits = habitsOf(persona);
  const base = person.fork(markdown ? "md" : "txt").weighted(markdown ? SYNTAX_MD : SYNTAX_TXT);
  const bullet = habits.bullet === "*" && base.bullet !== "" ? "* " : base.bullet;
  const mark =
    base.kind === "suffix"
      ? person.fork("done").pick(PHRASES[language].done)
      : person.fork("mark").bool(0.85)
        ? "x"
        : "X";
  return {
    trade,
    habits,
    syntax: { ...base, bullet, mark },
    capitals:
      tone === "formal" ||
      (tone !== "casual" && habits.letters !== "lower" && person.fork("capitals").bool(0.45)),
    period: tone === "formal" && person.fork("period").bool(0.35),
    ticks: markdown && tone === "technical" && person.fork("ticks").bool(0.6),
    colon: language === "fr" ? " :" : ":",
    heading: markdown ? "hash" : person.fork("heading").pick(["colon", "rule", "plain", "colon"] as const),
    headingLetters: person
      .fork("heading letters")
      .weighted([["lower", tone === "formal" ? 0 : 4] as const, ["capital", 5], ["upper", 1]]),
    newest: person.fork("newest").bool(0.2) ? "top" : "bottom",
    about: person.fork("about").bool(0.7) ? "before" : "after",
    ticket:
      technical || (trade === "manager" && person.fork("tickets").bool(0.3))
        ? person
            .fork("ticket")
            .weighted([["none", 20] as const, ["front", 30], ["back", 25], ["brackets", 25]])
        : "none",
    owner: person
      .fork("owner")
      .weighted([
        ["none", trade === "manager" ? 15 : 55] as const,
        ["at", 18],
        ["brackets", 15],
        ["dash", 12],
      ]),
    detail: habits.terse
      ? 0.12
      : { formal: 0.5, direct: 0.34, casual: 0.42, technical: 0.4, custom: 0.4 }[tone],
    detailForm: person.fork("detail").weighted([["comma", 55] as const, ["brackets", 32], ["dash", 13]]),
    urgent: tone === "formal" ? 0.02 : person.fork("urgent").pick([0, 0.03, 0.07]),
    indent: person.fork("indent").pick(["  ", "    ", "  ", "\t"]),
    subs: habits.terse ? 0.02 : tone === "technical" ? 0.12 : 0.07,
    length: person.fork("length").pick([0.7, 0.9, 1, 1.1, 1.4]),
    file: person.fork("file"),
  };
};

// Personas of a context are never changed in place, so one object keeps its hands for as long as it lives.
const hands = new WeakMap<Persona, Map<string, Hand>>();

const knownHand = (persona: Persona, language: Language, markdown: boolean): Hand => {
  const known = hands.get(persona) ?? new Map<string, Hand>();
  hands.set(persona, known);
  const key = `${language} ${markdown}`;
  const hand = known.get(key) ?? handOf(persona, language, markdown);
  known.set(key, hand);
  return hand;
};

/**
 * The style of a persona's list at a path: what belongs to the person comes from the persona alone, what belongs to
 * the file from both, so that neither an edit nor another file of theirs changes it.
 */
export const styleOf = ({ persona, language }: PersonalContext, path: string): Style => {
  const markdown = path.endsWith(".md");
  const { file, ...hand } = knownHand(persona, language, markdown);
  const own = file.fork(path);
  return {
    ...hand,
    title: own.bool(markdown ? 0.55 : 0.3),
    sections: own.weighted([
      ["none", 60] as const,
      ["time", 22],
      ["project", isTechnical(hand.trade) || hand.trade === "manager" ? 18 : 10],
    ]),
    tidyAt: own.int(5, 11),
  };
};
