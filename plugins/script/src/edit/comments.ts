import { codeLines, type Draft, type Edit, indentOf, insert, isComment, remark } from "./draft.ts";

// Where people explain themselves: at settings, loops and commands that do something.
const PLACE =
  /^\s*(?:[A-Za-z_]\w*(?: = |=)\S{3}|(?:for|while|find|tar|rsync|ssh|scp|ls|mv|cp|df|du|ps|psql|pg_dump|git|grep|with|if not|curl|last|gzip|cat) )/;
const MOST_COMMENTS = 0.1;
const MOST_HISTORY = 4;
const DATED = /^# .{0,24}\d{2,4}\D?\d{0,2}/;

const commentsOf = ({ lines, body }: Draft): number[] =>
  lines.flatMap((line, at) => (at >= body && isComment(line) ? [at] : []));

/** A remark on a line of its own; there is never one below another. */
export const addComment: Edit = (draft) => {
  const { lines } = draft;
  const random = draft.random.fork("comment");
  if (commentsOf(draft).length > Math.max(2, lines.length * MOST_COMMENTS)) return undefined;
  const places = codeLines(draft).filter(
    (at) => PLACE.test(lines[at] as string) && !isComment(lines[at - 1] ?? "#"),
  );
  const said = remark(draft, "comment", random.fork("said"));
  if (places.length === 0 || said === undefined) return undefined;
  const at = random.pick(places);
  return insert(lines, at, `${indentOf(lines[at] as string)}# ${said}`);
};

/** A remark that says something else now, or goes. */
export const changeComment: Edit = (draft) => {
  const { lines, starts } = draft;
  const random = draft.random.fork("recomment");
  const found = commentsOf(draft).filter((at) => starts[at]);
  if (found.length < 2) return undefined;
  const at = random.pick(found);
  if (random.fork("drop").bool(0.4)) return lines.toSpliced(at, 1);
  const said = remark(draft, "comment", random.fork("said"));
  const line = `${indentOf(lines[at] as string)}# ${said}`;
  return said === undefined || lines.some((other) => other.trim() === line.trim())
    ? undefined
    : lines.with(at, line);
};

/** A line of history in the heading; the oldest goes when there are many. */
export const addHistory: Edit = (draft) => {
  const { lines } = draft;
  const random = draft.random.fork("history");
  const said = remark(draft, "history", random.fork("said"));
  if (said === undefined) return undefined;
  let end = 1;
  while (isComment(lines[end] ?? "")) end++;
  const dated = lines.slice(1, end).flatMap((line, at) => (DATED.test(line) ? [at + 1] : []));
  const at = /^#[ #-]*$/.test(lines[end - 1] ?? "") && end > 2 ? end - 1 : end;
  const added = insert(lines, at, `# ${said}`);
  const [oldest] = dated;
  return added !== undefined && dated.length >= MOST_HISTORY && oldest !== undefined
    ? added.toSpliced(oldest, 1)
    : added;
};
