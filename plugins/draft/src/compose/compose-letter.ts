import { formatDate, type Random } from "@decnet/sdk";
import { type Block, linesOf, paragraphOf } from "../blocks.ts";
import type { Draft } from "../draft.ts";
import { zoneOf } from "../slots.ts";
import type { Writer } from "../writer.ts";
import { writtenOn } from "../written-on.ts";

const some = <T>(count: number, make: (at: number) => T | undefined): T[] =>
  Array.from({ length: count }, (_, at) => make(at)).filter((one) => one !== undefined);

const addressOf = (draft: Draft, writer: Writer, random: Random): string[] => {
  const { book, facts } = draft;
  const street = writer.scrap(book.streets, random.fork("street"));
  const town = writer.scrap(book.towns, random.fork("town"));
  return random.fork("street too").bool(0.75) ? [facts.firm, street, town] : [`${facts.firm}, ${town}`];
};

const paragraphsOf = (draft: Draft, writer: Writer, head: readonly Block[], random: Random): Block[] => {
  const { reason, book } = draft;
  const count = Math.min(12, Math.max(3, Math.round(Math.exp(random.fork("length").normal(1.75, 0.4)))));
  const opening = some(1, () => writer.of(reason.opening, random.fork("opening")));
  const body = some(count, (at) => {
    const stream = random.fork("body", at);
    return writer.of(at > 2 ? [...reason.body, ...book.letter.more] : reason.body, stream);
  });
  const ask = some(random.fork("asks").int(1, 2), (at) => writer.of(reason.ask, random.fork("ask", at)));
  const half = Math.ceil(body.length / 2);
  const groups =
    body.length > 3 ? [opening, body.slice(0, half), body.slice(half), ask] : [opening, body, ask];
  const aside = book.asides.length > 0 && draft.style.casual && random.fork("aside").bool(0.1);
  const blocks: Block[] = [];
  for (const group of aside ? [...groups, some(1, () => writer.of(book.asides, random.fork("say")))] : groups)
    if (group.length > 0)
      blocks.push(paragraphOf(group, draft.width, new Set(linesOf([...head, ...blocks]))));
  return blocks;
};

/** A letter to another firm: address, date, subject, salutation, text, closing. */
export const composeLetter = (draft: Draft, writer: Writer, random: Random): Block[] => {
  const { book, ctx, style, reason } = draft;
  const { letter } = book;
  const other = (lines: readonly string[]): Block => ({ kind: "other", lines });
  const date = formatDate(writtenOn(draft, random.fork("date")), random.fork("pattern").pick(book.dates), {
    zone: zoneOf(draft),
    language: ctx.language,
  });
  const subject = writer.scrap(reason.subject, random.fork("subject"));
  const name = random.fork("name").pick(book.surnames);
  const salutation = random.fork("woman").bool() ? letter.toWoman : letter.toMan;
  const address = other(addressOf(draft, writer, random.fork("address")));
  const day = other([writer.scrap(letter.date, random.fork("day"), { date })]);
  const head = [
    ...(random.fork("date first").bool(0.4) ? [day, address] : [address, day]),
    other([writer.scrap(letter.subject, random.fork("re"), { subject })]),
    other([writer.scrap(salutation, random.fork("salutation"), { name })]),
  ];
  const closings = style.formal ? letter.closingFormal : letter.closing;
  return [
    ...head,
    ...paragraphsOf(draft, writer, head, random.fork("text")),
    other([writer.scrap(closings, random.fork("closing"), { name })]),
    other([ctx.persona.name]),
  ];
};
