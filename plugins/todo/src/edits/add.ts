import { Said } from "../likeness.ts";
import { spliced } from "../parse-list.ts";
import type { Subject } from "../subject.ts";
import { writeItem } from "../syntax.ts";
import type { Desk, Edit } from "./edit.ts";
import { freshText } from "./fresh-text.ts";
import { hasRoom } from "./has-room.ts";
import { type Place, placesOf } from "./places.ts";

const subjectIn = ({ heading }: Place, { ctx, subject }: Desk): Subject => {
  const about = heading.toLowerCase();
  const project = ctx.projects.find(({ name, key, slug }) =>
    [name, key, slug].some((word) => word.toLowerCase() === about),
  );
  return project !== undefined && subject.kind !== "person" ? { kind: "project", project } : subject;
};

/** Adds an item, where this person puts new ones; under a project's heading it is about that project. */
export const add: Edit = (list, desk) => {
  const { style, writer, settings } = desk;
  if (!hasRoom(list, settings)) return undefined;
  const random = desk.random.fork("add");
  const places = placesOf(list);
  if (places.length === 0) return undefined;
  const place = random.weighted(
    places.map((candidate) => [candidate, 1 + Math.min(6, candidate.items.length)] as const),
  );
  const text = freshText(new Said(writer.names, list.taken), random, (stream) =>
    writer.item(subjectIn(place, desk), stream),
  );
  if (text === undefined) return undefined;
  const numbers = place.items.flatMap(({ bullet }) =>
    /^\d/.test(bullet) ? [Number.parseInt(bullet, 10)] : [],
  );
  const numbered = numbers.length > 0;
  const bullet = numbered
    ? `${Math.max(...numbers) + 1}${/^\d+(.*)$/.exec(list.syntax.bullet)?.[1] ?? ". "}`
    : /^\d/.test(list.syntax.bullet)
      ? "- "
      : list.syntax.bullet;
  const line = writeItem({ indent: place.items[0]?.indent ?? "", bullet, text, done: false }, list.syntax);
  return spliced(list, style.newest === "top" && !numbered ? place.start : place.end, 0, line);
};
