/**
 * The text with its first letter in upper case.
 *
 * @example capitalize("élan") // "Élan"
 */
export const capitalize = (text: string): string => {
  const [first = ""] = text;
  return first.toLocaleUpperCase("en") + text.slice(first.length);
};
