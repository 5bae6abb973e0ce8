// Three times what forty lines come to, and less than half of what a note may weigh.
const MOST_CHARACTERS = 7000;

const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, { length }) => sum + length + 1, 0);

/** Tells whether lines are more than anybody reads again. */
export const isTooLong = (lines: readonly string[]): boolean => lengthOf(lines) > MOST_CHARACTERS;

/** The last lines that fit; what somebody pasted in and nobody could keep goes first. */
export const fitting = (lines: readonly string[]): readonly string[] => {
  let left = lengthOf(lines);
  return lines.filter((line) => {
    if (left <= MOST_CHARACTERS) return true;
    left -= line.length + 1;
    return false;
  });
};
