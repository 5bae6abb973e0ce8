const MARKED = /^\s*(?:[-*+•·–—>☐☑✓]|\d{1,3}[.)]|\[[ xX]?\]|\([ xX]?\)|[a-z]\)|[xX] |(?:TODO|DONE|DOING)\b)/;
const UNFINISHED = /[^.!?:;…]$/;
const WRAPPED = 50;
const LONG = 300;
// A log line or a setting: a machine's, not a task.
const BY_PROGRAM =
  /^(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d)|^[\w.-]+=\S|[{};]$/;

const share = (lines: readonly string[], holds: (line: string, at: number) => boolean): number =>
  lines.filter(holds).length / lines.length;

/**
 * Tells a list, with or without bullets, from running text. In doubt it is a list.
 *
 * @example isList("We met on Monday and agreed that the migration of the old server\nwill be moved. Bo tells the others.\n") // false
 */
export const isList = (text: string): boolean => {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.length === 0 || share(lines, (line) => MARKED.test(line)) >= 0.3) return true;
  if (share(lines, (line) => BY_PROGRAM.test(line)) >= 0.5) return false;
  if (lines.some((line) => line.length > LONG && (line.match(/[.!?] \p{Lu}/gu)?.length ?? 0) >= 2))
    return false;
  // Whoever writes everything in lower case wraps nothing by that.
  if (share(lines, (line) => /^\s*\p{Lu}/u.test(line)) < 0.2) return true;
  const runsOn = (line: string, at: number) => {
    const next = lines[at + 1];
    return (
      next !== undefined && line.length >= WRAPPED && UNFINISHED.test(line.trimEnd()) && /^\p{Ll}/u.test(next)
    );
  };
  return share(lines, runsOn) < 0.3;
};
