import type { Item, List } from "../parse-list.ts";
import type { Edit } from "./edit.ts";

const isFinished = ({ done, subs, top }: Item) => top && done && subs.every((sub) => sub.done);

/** The text without these items; where two blank lines would meet, one stays. */
export const without = (list: List, gone: readonly Item[]): string => {
  const dropped = new Set(
    gone.flatMap(({ at, end }) => Array.from({ length: end - at }, (_, offset) => at + offset)),
  );
  const kept: string[] = [];
  let cut = false;
  list.lines.forEach((line, at) => {
    if (dropped.has(at)) {
      cut = true;
      return;
    }
    const blank = line.trim() === "";
    const last = at === list.lines.length - 1;
    if (cut && blank && !last && (kept.at(-1) ?? "").trim() === "") return;
    if (!blank) cut = false;
    kept.push(line);
  });
  while (cut && kept.at(-1)?.trim() === "" && kept.at(-2)?.trim() === "") kept.pop();
  return kept.join(list.newline);
};

/** Finished items that a tidy would take out: all but the most recent few. */
export const finishedItems = ({ items }: List, keep: number, newest: "top" | "bottom"): Item[] => {
  const finished = items.filter(isFinished);
  const count = Math.max(0, finished.length - keep);
  return newest === "bottom" ? finished.slice(0, count) : finished.slice(finished.length - count);
};

/** Takes finished items out; headings stay, and a few of the items may. */
export const tidy: Edit = (list, { settings, style, random }) => {
  const keep = random.fork("keep").int(0, settings.keepDone);
  const gone = finishedItems(list, keep, style.newest);
  return gone.length === 0 ? undefined : without(list, gone);
};
