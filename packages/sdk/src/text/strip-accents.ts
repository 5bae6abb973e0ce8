/**
 * Letters without their marks, for logins and file names.
 *
 * @example stripAccents("João Groß") // "Joao Gross"
 */
export const stripAccents = (text: string): string =>
  text.replaceAll("ß", "ss").replaceAll("ø", "o").normalize("NFD").replace(/\p{M}/gu, "");
