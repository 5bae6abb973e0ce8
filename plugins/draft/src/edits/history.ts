import { formatDate } from "@decnet/sdk";
import { type Block, headingOf, headingText, itemsOf, listOf, markOf } from "../blocks.ts";
import { colonFor } from "../colon.ts";
import type { Kind } from "../kinds.ts";
import { zoneOf } from "../slots.ts";
import { type Edit, placesOf } from "./edit.ts";
import { roleAt } from "./section-role.ts";

const KINDS: readonly Kind[] = ["rfc", "proposal", "policy", "report"];
const LONGEST = 6;

/** A note on what was changed, at the end of a paper that others read. */
export const noteRevision: Edit = (blocks, { draft, writer }, random) => {
  if (!KINDS.includes(draft.kind)) return undefined;
  const { book, ctx, small } = draft;
  const headings = blocks.filter(({ kind, role }) => kind === "heading" && role !== "history");
  if (headings.length === 0) return undefined;
  const part = headingText(random.fork("part").pick(headings).lines[0] as string);
  const day = formatDate(ctx.clock.now(), ctx.language === "en" ? "d MMM" : "dd/MM", {
    zone: zoneOf(draft),
    language: ctx.language,
  });
  const date = ctx.language === "de" ? day.replace("/", ".").concat(".") : day;
  const change = writer.scrap(book.changes, random.fork("change"), { part });
  const note = `${date}${colonFor(ctx.language)} ${small ? change.toLowerCase() : change}`;
  const at = placesOf(blocks, "list").find((place) => roleAt(blocks, place) === "history");
  if (at !== undefined) {
    const list = blocks[at] as Block;
    if (itemsOf(list).includes(note)) return undefined;
    return blocks.with(at, listOf([...itemsOf(list), note].slice(-LONGEST), markOf(list)));
  }
  const heading = random.fork("heading").pick(book.headings.history);
  return [
    ...blocks,
    headingOf("history", heading, headings.length + 1, draft),
    listOf([note], draft.style.mark),
  ];
};
