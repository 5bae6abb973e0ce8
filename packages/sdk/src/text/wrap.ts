/**
 * Breaks text into lines of at most `width` characters, at spaces.
 *
 * @example wrap("one two three", 8) // "one two\nthree"
 */
export const wrap = (text: string, width = 72): string =>
  text
    .split("\n")
    .map((line) => {
      const lines: string[] = [];
      for (const word of line.split(" ")) {
        const last = lines.at(-1);
        if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
        else lines[lines.length - 1] = `${last} ${word}`;
      }
      return lines.join("\n");
    })
    .join("\n");
