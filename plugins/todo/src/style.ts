import { type PersonalContext, Random } from "@decnet/sdk";
import { type Habits, habitsOf } from "./habits.ts";
import { PHRASES } from "./phrases/by-language.ts";
import { isTechnical, type Role, roleOf } from "./role.ts";
import type { Syntax } from "./syntax.ts";

/** How one person keeps one list. The same for as long as the file lives. */
export interface Style {
  readonly role: Role;
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

/**
 * The style of a persona's list at a path: what belongs to the person comes from the persona alone, what belongs to
 * the file from both, so that neither an edit nor another file of theirs changes it.
 */
export const styleOf = ({ persona, language }: PersonalContext, path: string): Style => {
  const person = Random.from(persona.email).fork("todo");
  const file = person.fork("file", path);
  const { tone } = persona;
  const role = roleOf(persona.role);
  const technical = isTechnical(role);
  const habits = habitsOf(persona);
  const markdown = path.endsWith(".md");
  const base = person.fork(markdown ? "md" : "txt").weighted(markdown ? SYNTAX_MD : SYNTAX_TXT);
  const bullet = habits.bullet === "*" && base.bullet !== "" ? "* " : base.bullet;
  const mark =
    base.kind === "suffix"
      ? person.fork("done").pick(PHRASES[language].done)
      : person.fork("mark").bool(0.85)
        ? "x"
        : "X";
  return {
    role,
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
    title: file.fork("title").bool(markdown ? 0.55 : 0.3),
    sections: file
      .fork("sections")
      .weighted([
        ["none", 60] as const,
        ["time", 22],
        ["project", technical || role === "manager" ? 18 : 10],
      ]),
    newest: person.fork("newest").bool(0.2) ? "top" : "bottom",
    about: person.fork("about").bool(0.7) ? "before" : "after",
    ticket:
      technical || (role === "manager" && person.fork("tickets").bool(0.3))
        ? person
            .fork("ticket")
            .weighted([["none", 20] as const, ["front", 30], ["back", 25], ["brackets", 25]])
        : "none",
    owner: person
      .fork("owner")
      .weighted([
        ["none", role === "manager" ? 15 : 55] as const,
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
    tidyAt: file.fork("tidy").int(5, 11),
  };
};
