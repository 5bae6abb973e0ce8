import { isTechnical, type Persona, Random, type Trade, tradeOf } from "@decnet/sdk";

/** How sections are headed in plain text. */
export type Heading = "upper" | "colon" | "number" | "plain";

/** How one person writes papers: the same on every host. */
export interface Style {
  readonly trade: Trade;
  readonly formal: boolean;
  readonly casual: boolean;
  /** Everything in small letters, in papers that stay inside. */
  readonly small: boolean;
  /** Put at the end of a sentence now and then. */
  readonly ending: string;
  readonly exclaims: boolean;
  readonly mark: "- " | "* ";
  readonly heading: Heading;
  /** Columns a paragraph is broken at by hand, about. */
  readonly width: number;
  /** Share of text written as Markdown. */
  readonly markdown: number;
  readonly separator: "-" | "_" | " ";
  readonly capital: boolean;
  readonly dashes: boolean;
}

const ENDING =
  /(?:ends? (?:\w+ )?with|termina (?:\w+ )?con|acaba (?:\w+ )?com|termina (?:\w+ )?com|finit par|termine par|endet mit) ["'“«]?([^"'”»]{1,20}?)["'”»]?$/i;
const SMALL = /lower.?case|no capitals|min[uú]scul|minuscule|klein(schreib|buchstab)|alles klein/i;
const EXCLAIMS = /exclam|ausrufezeichen/i;

const known = new WeakMap<Persona, Style>();

const drawStyle = (persona: Persona): Style => {
  const random = Random.from(persona.email).fork("draft", "style");
  const trade = tradeOf(persona.role);
  const techie = isTechnical(trade);
  const habits = [...persona.mannerisms, persona.tone_custom ?? ""];
  const formal =
    persona.tone === "formal" || /\b(formal|formell|poli|höflich|polite)/i.test(habits.join(" "));
  return {
    trade,
    formal,
    casual: !formal && (persona.tone === "casual" || /casual|informal|locker|friend/i.test(habits.join(" "))),
    small: habits.some((habit) => SMALL.test(habit)),
    ending: habits.map((habit) => ENDING.exec(habit)?.[1]).find((ending) => ending !== undefined) ?? "",
    exclaims: habits.some((habit) => EXCLAIMS.test(habit)),
    mark: random.fork("mark").weighted([
      ["- ", 7],
      ["* ", 3],
    ]),
    heading: random.fork("heading").pick(["upper", "colon", "number", "plain"]),
    width: random.fork("width").int(66, 78),
    markdown: random.fork("markdown").pick(techie ? [0.6, 0.8, 0.95] : [0.1, 0.25, 0.4]),
    separator: random.fork("separator").weighted([
      ["-", techie ? 7 : 4],
      ["_", 3],
      [" ", techie ? 0.5 : 3],
    ]),
    capital: random.fork("case").bool(techie ? 0.15 : 0.45),
    dashes: persona.uses_llms_heavily,
  };
};

/** The hand of a persona; drawn once. */
export const styleOf = (persona: Persona): Style => {
  const style = known.get(persona) ?? drawStyle(persona);
  known.set(persona, style);
  return style;
};
