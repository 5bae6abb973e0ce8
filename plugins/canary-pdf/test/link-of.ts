import type { Written } from "./files.ts";

/** Where the link is on its page, in points from the page's upper left corner; the page's width beside it. */
export interface LinkPlace {
  readonly x: number;
  readonly y: number;
  readonly pageWidth: number;
}

/** The middle of the link's rectangle. PDF counts from the lower left (PDF 32000-1, 8.3.2.3). */
export const linkOf = ({ text }: Written): LinkPlace => {
  const numbers = (pattern: RegExp) => (pattern.exec(text)?.[1] ?? "").split(" ").map(Number);
  const [left = 0, low = 0, right = 0, high = 0] = numbers(/\/Rect \[([\d. ]+)\]/);
  const [, , pageWidth = 0, pageHeight = 0] = numbers(/\/MediaBox \[([\d. ]+)\]/);
  return { x: (left + right) / 2, y: pageHeight - (low + high) / 2, pageWidth };
};

/** How many pages a file has. */
export const pagesOf = ({ text }: Written): number => text.match(/\/Type \/Page\n/g)?.length ?? 0;
