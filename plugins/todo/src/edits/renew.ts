import { parseList } from "../parse-list.ts";
import { add } from "./add.ts";
import { begin } from "./begin.ts";
import type { Edit } from "./edit.ts";
import { finishedItems, without } from "./tidy.ts";

/** When everything is done: clears most of it and writes down what comes next. */
export const renew: Edit = (list, desk) => {
  const keep = Math.min(desk.settings.keepDone, Math.floor(list.items.length / 3));
  const gone = finishedItems(list, keep, desk.style.newest);
  let text = without(list, gone);
  for (let at = 0, count = desk.random.fork("renew").int(1, 3); at < count; at++) {
    const own = { ...desk, random: desk.random.fork("renew", at) };
    const left = parseList(text, list.syntax);
    if (left === undefined)
      return begin(text, { ...own, style: { ...own.style, syntax: list.syntax } }, list);
    // What has just been cleared does not come straight back.
    text = add({ ...left, taken: [...list.taken, ...left.taken] }, own) ?? text;
  }
  return text;
};
