import { isTechnical, type Persona, Random, type Trade, tradeOf } from "@decnet/sdk";
import type { Manner } from "./phrasebook.ts";
import { isSmall, isTerse, type Tick, ticksOf } from "./ticks.ts";

export type Heading = "plain" | "underline" | "upper" | "colon" | "none";

/** How one person writes notes: the same on every host and for as long as they are employed. */
export interface Style {
  readonly trade: Trade;
  /** Whose remarks end a line: exit codes are not for an office manager. */
  readonly aside: Manner;
  /** What stands before an item; empty for plain lines. */
  readonly mark: string;
  /** Share of notes written as paragraphs. */
  readonly prose: number;
  readonly capital: boolean;
  /** Everything in small letters, names too. */
  readonly small: boolean;
  readonly stop: boolean;
  readonly terse: boolean;
  /** Leaves out the space before a colon, as the French do in haste. */
  readonly tight: boolean;
  readonly heading: Heading;
  /** Columns at which paragraphs are wrapped; 0 leaves that to the editor. */
  readonly width: number;
  readonly ticks: readonly Tick[];
  readonly extension: "txt" | "md";
  readonly separator: "-" | "_";
  readonly nameCase: "lower" | "capital" | "upper";
  readonly signs: boolean;
  /** Which of the language's folders for notes, 0–1. */
  readonly folder: number;
}

const mannerOf = ({ tone, tone_custom = "" }: Persona, random: Random): Manner => {
  if (tone !== "custom") return tone;
  if (/techni|t[eé]cnic|nerd|precis|präzis/i.test(tone_custom)) return "technical";
  if (
    /formal|formell|polite|cort[eé]s|poli\b|höflich/i.test(tone_custom) &&
    !/informal|informell/i.test(tone_custom)
  )
    return "formal";
  if (/casual|informal|informell|friend|funny|amable|amig|sympa|locker|relax|warm/i.test(tone_custom))
    return "casual";
  return random.pick(["direct", "casual", "technical"]);
};

const drawStyle = (persona: Persona): Style => {
  const random = Random.from(persona.email).fork("note");
  const trade = tradeOf(persona.role);
  const manner = mannerOf(persona, random.fork("manner"));
  const techie = isTechnical(trade);
  const habits = [...persona.mannerisms, ...(persona.tone_custom === undefined ? [] : [persona.tone_custom])];
  const formal = manner === "formal";
  return {
    trade,
    aside: manner === "technical" && !techie ? "direct" : manner,
    mark: random.fork("mark").weighted([
      ["- ", 45],
      ["", 28],
      ["* ", 14],
      ["-", 5],
      ["+ ", 3],
      ["> ", 2],
    ]),
    prose: random.fork("prose").pick(techie ? [0, 0.05, 0.1, 0.25] : [0.05, 0.15, 0.3, 0.5]),
    capital: random.fork("capital").bool(formal ? 0.95 : manner === "casual" ? 0.2 : 0.45),
    small: isSmall(habits),
    stop: random.fork("stop").bool(formal ? 0.6 : 0.12),
    terse: isTerse(habits) || random.fork("terse").bool(formal ? 0.08 : 0.35),
    tight: random.fork("tight").bool(0.5),
    heading: random.fork("heading").weighted([
      ["plain", 30],
      ["underline", 14],
      ["upper", 12],
      ["colon", 18],
      ["none", 26],
    ]),
    width: random.fork("width").pick([0, 0, 60, 68, 72, 76, 80]),
    ticks: ticksOf(habits),
    extension: random.fork("extension").bool(techie ? 0.55 : 0.12) ? "md" : "txt",
    separator: random.fork("separator").bool(0.72) ? "-" : "_",
    nameCase: random.fork("case").weighted([
      ["lower", techie ? 86 : 66],
      ["capital", techie ? 10 : 32],
      ["upper", techie ? 4 : 2],
    ]),
    folder: random.fork("folder").next(),
    signs: random.fork("signs").bool(formal ? 0.3 : 0.12),
  };
};

// Personas of a context are never changed in place, so one object keeps one style for as long as it lives.
const drawn = new WeakMap<Persona, Style>();

/**
 * The hand of a persona, drawn from nothing but who they are.
 *
 * @example styleOf(persona).mark // "- "
 */
export const styleOf = (persona: Persona): Style => {
  const known = drawn.get(persona);
  if (known !== undefined) return known;
  const style = drawStyle(persona);
  drawn.set(persona, style);
  return style;
};
