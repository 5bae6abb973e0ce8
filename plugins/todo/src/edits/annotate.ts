import { sameness } from "../likeness.ts";
import { spliced } from "../parse-list.ts";
import type { Style } from "../style.ts";
import type { Edit } from "./edit.ts";
import { hasRoomForWords } from "./has-room.ts";

const LONGEST = 84;

/** A line with a remark after its item; undefined when the item has said enough. */
export const remarked = (
  line: string,
  text: string,
  remark: string,
  { detailForm }: Style,
  taken: readonly string[],
): string | undefined => {
  const crowded =
    text.length + remark.length > LONGEST || /\)$/.test(text) || (text.match(/[,(]/g) ?? []).length > 1;
  if (crowded) return undefined;
  const same = sameness(`${text} ${remark}`);
  if (taken.some((other) => sameness(other) === same)) return undefined;
  const start = line.trimEnd().replace(/\.$/, "");
  if (detailForm === "brackets" || /[?!]$/.test(start)) return `${start} (${remark})`;
  return detailForm === "dash" && !start.includes(" - ", 8) ? `${start} - ${remark}` : `${start}, ${remark}`;
};

/** Adds a short remark to an open item: who was asked, how far it is. */
export const annotate: Edit = (list, { style, writer, random }) => {
  if (!hasRoomForWords(list)) return undefined;
  const stream = random.fork("annotate");
  for (const item of stream.shuffle(list.items.filter(({ done, top }) => !done && top))) {
    const remark = writer.remark("note", stream.fork("remark", item.at));
    const line = remarked(list.lines[item.at] ?? "", item.text, remark, style, list.taken);
    if (line !== undefined) return spliced(list, item.at, 1, line);
  }
  return undefined;
};
