import { type CanaryContext, isAmerican, mailDomain, Random, zoneOf } from "@decnet/sdk";

/** How a company's applications print. */
export interface Look {
  readonly font: string;
  readonly bold: string;
  readonly accent: string;
  readonly shade: string;
  readonly size: number;
  readonly page: "A4" | "LETTER";
  readonly margin: number;
}

// Of the fonts every viewer has (PDF 32000-1, 9.6.2.2).
const FONTS = [
  ["Helvetica", "Helvetica-Bold"],
  ["Helvetica", "Helvetica-Bold"],
  ["Times-Roman", "Times-Bold"],
] as const;

const COLOURS = [
  ["#1f4e79", "#e8eef4"],
  ["#2f5d50", "#e7efec"],
  ["#7a1f2b", "#f5e9ea"],
  ["#333333", "#eeeeee"],
  ["#a6490c", "#faeee6"],
  ["#4b3b78", "#edeaf4"],
] as const;

/** The house style of an author's company: the same for every document of that company. */
export const lookOf = (ctx: CanaryContext): Look => {
  const random = Random.from(mailDomain(ctx.persona.email)).fork("report layout");
  const [font, bold] = random.pick(FONTS);
  const [accent, shade] = random.pick(COLOURS);
  return {
    font,
    bold,
    accent,
    shade,
    size: random.pick([9.5, 10, 10.5]),
    page: isAmerican(zoneOf(ctx)) ? "LETTER" : "A4",
    margin: random.pick([50, 56, 62]),
  };
};
