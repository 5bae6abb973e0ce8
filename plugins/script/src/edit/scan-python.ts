/**
 * Tells for each line of a Python script whether a statement may begin there: not within a string, brackets or a
 * statement that goes on.
 *
 * @returns `undefined` when something is left open: better not to touch such a text.
 */
export const scanPython = (lines: readonly string[]): boolean[] | undefined => {
  const starts: boolean[] = [];
  let quote = "";
  let depth = 0;
  let goesOn = false;
  for (const line of lines) {
    starts.push(quote === "" && depth === 0 && !goesOn);
    goesOn = false;
    for (let at = 0; at < line.length; at++) {
      const char = line[at] as string;
      if (char === "\\") {
        if (quote === "" && at === line.length - 1) goesOn = true;
        at++;
      } else if (quote !== "") {
        if (line.startsWith(quote, at)) {
          at += quote.length - 1;
          quote = "";
        }
      } else if (char === "#") break;
      else if (char === '"' || char === "'") {
        quote = line.startsWith(char.repeat(3), at) ? char.repeat(3) : char;
        at += quote.length - 1;
      } else if ("([{".includes(char)) depth++;
      else if (")]}".includes(char)) depth--;
    }
    if (quote.length === 1 || depth < 0) return undefined;
  }
  return quote === "" && depth === 0 && !goesOn ? starts : undefined;
};
