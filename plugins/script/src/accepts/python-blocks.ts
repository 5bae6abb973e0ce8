const OPENS =
  /^(?:if|elif|else|for|while|try|except|finally|with|def|class|async def|async for|async with)\b/;

const indentOf = (line: string): string => line.slice(0, line.length - line.trimStart().length);
const withoutComment = (line: string): string =>
  line
    .replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g, '""')
    .replace(/#.*$/, "")
    .trimEnd();

/**
 * What is wrong with the blocks of a Python script (a missing colon, an indentation that fits nowhere), in a few words.
 *
 * @param starts for each line whether a statement may begin there.
 */
export const pythonBlocks = (lines: readonly string[], starts: readonly boolean[]): string | undefined => {
  const levels = [""];
  let expects = false;
  for (const [at, line] of lines.entries()) {
    const code = withoutComment(line);
    if (starts[at] !== true || code.trim() === "") continue;
    const indent = indentOf(line);
    const current = levels.at(-1) as string;
    if (expects) {
      if (indent.length <= current.length || !indent.startsWith(current))
        return `line ${at + 1} should be indented`;
      levels.push(indent);
    } else if (indent.length > current.length) return `line ${at + 1} is indented for no reason`;
    while (indent.length < (levels.at(-1) as string).length) levels.pop();
    if (levels.at(-1) !== indent) return `line ${at + 1} is indented like nothing before it`;
    const isWhole = starts[at + 1] !== false;
    expects = code.endsWith(":");
    if (isWhole && OPENS.test(code.trim()) && !/:(?:\s|$)/.test(code.trim()))
      return `line ${at + 1} lacks a colon`;
    if (!isWhole) {
      // The statement goes on; whether it opens a block shows where it ends.
      let end = at + 1;
      while (starts[end] === false) end++;
      expects = withoutComment(lines[end - 1] ?? "").endsWith(":");
    }
  }
  return expects ? "its last block is empty" : undefined;
};
