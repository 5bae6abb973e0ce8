import { type CanaryContext, isAmerican, mailDomain, Random, zoneOf } from "@decnet/sdk";

/** How a company's documents look. */
export interface Look {
  readonly bodyFont: string;
  readonly headingFont: string;
  /** Half-points, as WordprocessingML counts. */
  readonly bodySize: number;
  /** Hexadecimal RGB. */
  readonly accent: string;
  readonly shade: string;
  readonly justified: boolean;
  /** Twentieths of a point. */
  readonly page: { readonly width: number; readonly height: number; readonly margin: number };
  /** English Metric Units: 360000 to the centimetre. */
  readonly logo: { readonly width: number; readonly height: number; readonly file: string };
}

// Fonts that every copy of Word has, body and headings.
const FONTS = [
  ["Times New Roman", "Arial"],
  ["Arial", "Arial"],
  ["Calibri", "Calibri"],
] as const;

// From the palette of Word's Office theme: a dark shade of a colour and its palest.
const COLOURS = [
  ["2F5496", "D9E2F3"],
  ["000000", "F2F2F2"],
  ["44546A", "D5DCE4"],
  ["833C0B", "FBE4D5"],
  ["7F5F00", "FFF2CC"],
  ["375623", "E2EFD9"],
] as const;

const LOGO_FILES = ["logo.png", "letterhead.png", "logo-header.png", "logo_rgb.png", "logo_2x.png"];
const EMU_PER_MM = 36_000;

/** The house style of an author's company: the same for every document of that company. */
export const lookOf = (ctx: CanaryContext): Look => {
  const random = Random.from(mailDomain(ctx.persona.email)).fork("house style");
  const [bodyFont, headingFont] = random.pick(FONTS);
  const [accent, shade] = random.pick(COLOURS);
  const height = random.int(10, 16);
  const letter = isAmerican(zoneOf(ctx));
  return {
    bodyFont,
    headingFont,
    accent,
    shade,
    bodySize: random.pick([22, 22, 24]),
    justified: random.bool(0.4),
    // ISO 216 A4 and ANSI Letter with Word's margins of 2.5 cm and an inch.
    page: letter
      ? { width: 12240, height: 15840, margin: 1440 }
      : { width: 11906, height: 16838, margin: 1417 },
    logo: {
      width: Math.round(height * (2.6 + random.next() * 1.6)) * EMU_PER_MM,
      height: height * EMU_PER_MM,
      file: random.pick(LOGO_FILES),
    },
  };
};
