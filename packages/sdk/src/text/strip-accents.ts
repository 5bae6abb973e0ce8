// Letters that Unicode does not take apart.
const WHOLE: Record<string, string> = {
  ß: "ss",
  ẞ: "SS",
  ø: "o",
  Ø: "O",
  œ: "oe",
  Œ: "Oe",
  æ: "ae",
  Æ: "Ae",
  ł: "l",
  Ł: "L",
};

/**
 * Letters without their marks, for logins and file names.
 *
 * @example stripAccents("João Groß") // "Joao Gross"
 */
export const stripAccents = (text: string): string =>
  text
    .replace(/[ßẞøØœŒæÆłŁ]/g, (letter) => WHOLE[letter] as string)
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
