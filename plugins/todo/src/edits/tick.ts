import { type Item, spliced } from "../parse-list.ts";
import { tickLine } from "../syntax.ts";
import { remarked } from "./annotate.ts";
import type { Edit } from "./edit.ts";

const isReady = ({ done, subs }: Item) => !done && subs.every((sub) => sub.done);

/** Ticks off one open item, rather an old one; sub-items come before what they belong to. */
export const tick: Edit = (list, { style, writer, random }) => {
  const ready = list.items.filter(isReady);
  if (ready.length === 0) return undefined;
  const stream = random.fork("tick");
  const weights = ready.map((item, at) => {
    const age = style.newest === "bottom" ? ready.length - at : at + 1;
    return [item, 1 + age] as const;
  });
  const item = stream.weighted(weights);
  const line = list.lines[item.at] ?? "";
  const remark = () =>
    remarked(line, item.text, writer.remark("doneNote", stream.fork("remark")), style, list.taken);
  const told = list.syntax.kind !== "suffix" && stream.bool(0.12) ? remark() : undefined;
  return spliced(list, item.at, 1, tickLine(told ?? line, list.syntax));
};
