const LONGEST = 300;

// Control characters, and those that turn the direction of what follows or cannot be seen.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]+/gu;

/**
 * Text of a stranger's, fit for one line of a person's: without control characters, and cut when it is long.
 *
 * @example legible("a\r\nb\u202ec") // "a b c"
 */
export const legible = (text: string, longest = LONGEST): string => {
  const line = text.replace(UNSEEN, " ");
  // Half a character may be left at the cut.
  return line.length <= longest ? line : `${line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "")}…`;
};
