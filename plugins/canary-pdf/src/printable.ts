import { stripAccents } from "@decnet/sdk";

// Beyond Latin-1, what Windows-1252 holds: the encoding of the standard fonts (PDF 32000-1, annex D).
const EXTRA = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";

const fits = (char: string) => char.charCodeAt(0) < 0x100 || EXTRA.includes(char);

/** Text that the standard fonts can show: a letter they lack loses its marks, and goes when that does not help. */
export const printable = (text: string): string =>
  [...text].map((char) => (fits(char) ? char : [...stripAccents(char)].filter(fits).join(""))).join("");
