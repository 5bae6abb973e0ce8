const HERE = /(?<![<\d$(])<<(-?)\s*(["']?)([A-Za-z_]\w*)\2/;
const GOES_ON = /(\\|\||&&)$/;

/**
 * Tells for each line of a shell script whether a new command may begin there: not within quotes, a here-document or a
 * command that goes on. Nested quotes are taken for a row of quotes, which comes to the same at the end of a line.
 *
 * @returns `undefined` when a quote or here-document is left open: better not to touch such a text.
 */
export const scanShell = (lines: readonly string[]): boolean[] | undefined => {
  const starts: boolean[] = [];
  let quote = "";
  let until: string | undefined;
  let goesOn = false;
  for (const line of lines) {
    if (until !== undefined) {
      starts.push(false);
      if (line.trim() === until) until = undefined;
      continue;
    }
    starts.push(quote === "" && !goesOn);
    let end = line.length;
    for (let at = 0; at < line.length; at++) {
      const char = line[at] as string;
      if (quote === "'") {
        if (char === "'") quote = "";
      } else if (char === "\\") at++;
      else if (quote === '"') {
        if (char === '"') quote = "";
      } else if (char === "'" || char === '"') quote = char;
      else if (char === "#" && (at === 0 || /[\s;]/.test(line[at - 1] as string))) {
        end = at;
        break;
      }
    }
    const code = line.slice(0, end).trimEnd();
    goesOn = quote === "" && GOES_ON.test(code) && end === line.length;
    if (quote === "") until = HERE.exec(code)?.[3];
  }
  return quote === "" && until === undefined && !goesOn ? starts : undefined;
};
