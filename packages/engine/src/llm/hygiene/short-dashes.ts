/**
 * Replaces dashes that a keyboard does not have: between figures by a hyphen, between words by a hyphen with spaces, at the
 * start of a line by a bullet. Horizontal bars and minus signs too.
 *
 * @example shortDashes("the old server—mail01—is full, 10–12 GB") // "the old server - mail01 - is full, 10-12 GB"
 */
export const shortDashes = (text: string): string =>
  text
    .replace(/(?<=\d)[ \t]?[\u2010-\u2015\u2212][ \t]?(?=\d)/g, "-")
    .replace(/^([ \t]*)[\u2010-\u2015\u2212][ \t]*/gm, "$1- ")
    .replace(/(?<=\p{L})[\u2010\u2011](?=\p{L})/gu, "-")
    .replace(/[ \t]*[\u2012-\u2015][ \t]*$/gm, " -")
    .replace(/[ \t]*[\u2012-\u2015][ \t]*/g, " - ")
    .replace(/[\u2010\u2011\u2212]/g, "-");
