import { capitalize, formatDate, joinList, type Random } from "@decnet/sdk";
import { type Block, headingOf, linesOf, listOf, paragraphOf } from "../blocks.ts";
import { colonFor } from "../colon.ts";
import type { Draft } from "../draft.ts";
import { ORDER, PARTS } from "../kinds.ts";
import { isListRole, type ProseRole, type Role } from "../roles.ts";
import { zoneOf } from "../slots.ts";
import { totalOf, writeTable } from "../table.ts";
import { type Writer, writerFor } from "../writer.ts";
import { writtenOn } from "../written-on.ts";
import { composeAnnex } from "./compose-annex.ts";
import { composeBudget } from "./compose-budget.ts";
import { costTable } from "./cost-table.ts";

// Log-normal, as sizes of documents are: a dozen sentences, now and then fifty.
const MEAN_LENGTH = 2.65;
const SPREAD = 0.64;
const LONGEST = 64;
const SENTENCES_A_PART = 2.6;
const HEADLESS_MEMO = 9;

const titleBlock = (draft: Draft, writer: Writer, random: Random): Block => {
  const written = capitalize(
    writer.scrap(draft.book.titles[draft.kind], random.fork("words"), { title: draft.title }),
  );
  const { firm, cast } = draft.facts;
  const tail = random.fork("tail").weighted([
    ["", 3],
    [` (${firm})`, 4],
    [` - ${random.fork("pair").sample(cast, 2).join("/")}`, draft.subject.named ? 0 : 3],
  ]);
  const full = draft.kind === "advert" ? written : written + tail;
  const title = draft.small ? full.toLowerCase() : full;
  if (draft.form === "md") return { kind: "other", lines: [`# ${title}`] };
  const underlined = random.fork("rule").bool(0.35);
  return { kind: "other", lines: underlined ? [title, "=".repeat(Math.min(title.length, 19))] : [title] };
};

const metaBlock = (draft: Draft, writer: Writer, random: Random): Block | undefined => {
  const { book, kind, ctx, facts, subject } = draft;
  const which = kind === "memo" || kind === "minutes" ? kind : "paper";
  if (kind === "advert" || (which === "paper" && random.fork("without").bool(0.25))) return undefined;
  const date = formatDate(writtenOn(draft, random.fork("date")), random.fork("pattern").pick(book.dates), {
    zone: zoneOf(draft),
    language: ctx.language,
  });
  // Whoever speaks in the minutes was there.
  const present = random.fork("present").shuffle(facts.cast);
  const line = writer.scrap(book.heads[which], random.fork("line"), {
    date,
    people: joinList(present, ctx.language),
    v: subject.version > 1 ? String(subject.version) : `0.${random.fork("v").int(1, 4)}`,
  });
  const lines = which === "minutes" ? [date, line] : [line];
  return { kind: "other", lines: draft.small ? lines.map((one) => one.toLowerCase()) : lines };
};

const partsOf = ({ kind }: Draft, sentences: number, most: number, random: Random): Role[] => {
  const { core, more } = PARTS[kind];
  const count = Math.min(most, Math.max(core.length, Math.round(sentences / SENTENCES_A_PART)));
  const chosen = [...core, ...random.sample(more, count - core.length)].slice(0, most);
  return ORDER.filter((role) => chosen.includes(role));
};

const groups = (sentences: readonly string[], random: Random): string[][] => {
  const result: string[][] = [];
  for (let at = 0; at < sentences.length; ) {
    const size = random.int(2, 5);
    result.push(sentences.slice(at, at + size));
    at += size;
  }
  return result;
};

const fillPart = (
  draft: Draft,
  writer: Writer,
  role: Role,
  count: number,
  before: readonly Block[],
  random: Random,
): Block[] => {
  if (isListRole(role)) {
    const items = Array.from({ length: Math.max(3, count + 1) }, (_, at) =>
      writer.item(role, random.fork(at)),
    );
    const open =
      role === "open" ? `${colonFor(draft.ctx.language)} ${random.fork("open").pick(draft.book.open)}` : "";
    const written = items.filter((item) => item !== undefined).map((item) => `${item}${open}`);
    return written.length > 0 ? [listOf(written, draft.style.mark)] : [];
  }
  const prose = Array.from({ length: count }, (_, at) => writer.sentence(role as ProseRole, random.fork(at)));
  const blocks: Block[] = [];
  for (const group of groups(
    prose.filter((one) => one !== undefined),
    random.fork("groups"),
  ))
    blocks.push(paragraphOf(group, draft.width, new Set(linesOf([...before, ...blocks]))));
  return blocks;
};

const budgetNotes = (draft: Draft, writer: Writer, before: readonly Block[], random: Random): Block[] => {
  const count = Math.round(Math.exp(random.fork("notes").normal(1, 0.6)));
  const roles: readonly ProseRole[] = ["cost", "risk", "scope", "next"];
  const notes = Array.from({ length: count }, (_, at) =>
    writer.sentence(at < 2 ? "cost" : random.fork("role", at).pick(roles), random.fork("note", at)),
  ).filter((note) => note !== undefined);
  return notes.length === 0 ? [] : [paragraphOf(notes, draft.width, new Set(linesOf(before)))];
};

/** A paper in parts with headings: everything that is no letter and no bare table. */
export const composeSections = (
  draft: Draft,
  writer: Writer,
  maxSections: number,
  random: Random,
): Block[] => {
  const { book, kind } = draft;
  const meta = metaBlock(draft, writer, random.fork("meta"));
  const blocks: Block[] = [titleBlock(draft, writer, random.fork("title")), ...(meta ? [meta] : [])];
  if (kind === "budget") {
    const table = composeBudget(draft, writer, random.fork("budget"), 60);
    blocks.push({ kind: "table", lines: writeTable(table, draft) });
    const priced = { ...draft, facts: { ...draft.facts, sum: totalOf(table, draft) } };
    return [...blocks, ...budgetNotes(priced, writerFor(priced), blocks, random.fork("notes"))];
  }
  const { formal, casual } = draft.style;
  const breadth = formal ? 1.2 : casual ? 0.9 : 1;
  const length = breadth * Math.exp(random.fork("length").normal(MEAN_LENGTH, SPREAD));
  const sentences = Math.min(LONGEST, Math.max(5, Math.round(length)));
  const parts = partsOf(draft, sentences, maxSections, random.fork("parts"));
  const headless = kind === "memo" && sentences < HEADLESS_MEMO && draft.form !== "md";
  let number = 0;
  const head = (role: Parameters<typeof headingOf>[0]) => {
    if (headless) return;
    blocks.push(headingOf(role, random.fork("heading", role).pick(book.headings[role]), ++number, draft));
  };
  for (const role of parts) {
    const share = random.fork("share", role).int(-1, 1) + Math.round(sentences / parts.length);
    const filled = fillPart(draft, writer, role, Math.max(1, share), blocks, random.fork("part", role));
    if (filled.length === 0) continue;
    head(role);
    blocks.push(...filled);
    if (role === "cost" && random.fork("table").bool(0.5))
      blocks.push({
        kind: "table",
        lines: writeTable(costTable(draft, writer, random.fork("costs")), draft),
      });
  }
  if ((kind === "report" || kind === "rfc") && random.fork("annex").bool(0.4)) {
    head("annex");
    const until = writtenOn(draft, random.fork("meta", "date"));
    blocks.push({ kind: "table", lines: composeAnnex(draft, until, random.fork("figures")) });
  }
  return blocks;
};
