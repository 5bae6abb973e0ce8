import { Said } from "../likeness.ts";
import type { List } from "../parse-list.ts";
import { writeItem } from "../syntax.ts";
import type { Desk } from "./edit.ts";
import { freshText } from "./fresh-text.ts";
import { isHeading } from "./places.ts";

/** Starts a list under a text that has none. */
export const begin = (
  previous: string,
  { style, writer, subject, random }: Desk,
  before: Pick<List, "newline" | "taken"> = {
    newline: previous.includes("\r\n") ? "\r\n" : "\n",
    taken: [],
  },
): string => {
  const stream = random.fork("begin");
  const { newline } = before;
  const said = new Said(writer.names, before.taken);
  const lines: string[] = [];
  for (let at = 0, count = stream.int(2, 3); at < count; at++) {
    const text = freshText(said, stream.fork(at), (own) => writer.item(subject, own));
    if (text === undefined) continue;
    lines.push(writeItem({ text, done: false }, style.syntax));
  }
  const text = previous.trimEnd();
  const last = text.slice(text.lastIndexOf("\n") + 1);
  const gap = isHeading(last) && !last.startsWith("# ") ? newline : `${newline}${newline}`;
  const start = text === "" ? "" : `${text}${gap}`;
  return `${start}${lines.join(newline)}${newline}`;
};
