import { Said } from "../likeness.ts";
import { spliced } from "../parse-list.ts";
import { isWork } from "../subject.ts";
import { writeItem } from "../syntax.ts";
import type { Edit } from "./edit.ts";
import { freshText } from "./fresh-text.ts";
import { hasRoom } from "./has-room.ts";

const MOST = 3;

/** Adds a sub-item to an open item. */
export const divide: Edit = (list, { style, writer, subject, settings, random }) => {
  const stream = random.fork("divide");
  const open = list.items.filter(
    ({ done, top, subs }) => !done && top && subs.length < MOST && (isWork(subject) || subs.length > 0),
  );
  if (open.length === 0 || !hasRoom(list, settings)) return undefined;
  // A list that is divided once is divided again.
  const item = stream.weighted(
    open.map((candidate) => [candidate, candidate.subs.length > 0 ? 4 : 1] as const),
  );
  const text = freshText(new Said(writer.names, list.taken), stream, (own) => writer.sub(own));
  if (text === undefined) return undefined;
  const indent = item.subs[0]?.indent ?? `${item.indent}${style.indent}`;
  const bullet = item.subs[0]?.bullet ?? (/\d/.test(list.syntax.bullet) ? "- " : list.syntax.bullet);
  const line = writeItem(
    { indent, bullet: /^[xX]/.test(bullet) ? "- " : bullet, text, done: false },
    list.syntax,
  );
  return spliced(list, item.end, 0, line);
};
