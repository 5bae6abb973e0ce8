/**
 * The text with its first letter in upper case.
 *
 * @example capitalize("élan") // "Élan"
 */
export const capitalize = (text: string): string => {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
};
