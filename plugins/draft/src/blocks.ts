import { wrap } from "@decnet/sdk";
import { colonFor } from "./colon.ts";
import type { Draft } from "./draft.ts";
import type { Phrasebook } from "./phrasebook.ts";
import type { Role } from "./roles.ts";

/** A part of a paper between two empty lines. */
export interface Block {
  readonly kind: "heading" | "paragraph" | "list" | "table" | "other";
  readonly lines: readonly string[];
  /** Of a heading: what the part below it says. */
  readonly role?: HeadingRole;
}

export type HeadingRole = keyof Phrasebook["headings"];

const MARK = /^[-*] (?=\S)/;
const HEADING_MARK = /^(?:#{2,6} |\d{1,2}\. )|\s?:$/g;
const FEWEST_CHARACTERS = 30;

/** The words of a heading, without what makes it one. */
export const headingText = (line: string): string => line.replace(HEADING_MARK, "").trim();

const roleOf = (line: string, { headings }: Phrasebook): HeadingRole | undefined => {
  const text = headingText(line).toLowerCase();
  return (Object.keys(headings) as HeadingRole[]).find((role) =>
    headings[role].some((heading) => heading.toLowerCase() === text),
  );
};

const isTable = (lines: readonly string[]): boolean =>
  lines.length > 2 &&
  (lines.every((line) => line.startsWith("|")) || lines.every((line) => /\S {2,}\S/.test(line)));

/** Reads one block; what it is shows in its form alone. */
export const blockOf = (lines: readonly string[], book: Phrasebook): Block => {
  const [first = ""] = lines;
  const role = lines.length === 1 ? roleOf(first, book) : undefined;
  if (role !== undefined) return { kind: "heading", lines, role };
  if (/^#{1,6} /.test(first)) return { kind: "other", lines };
  if (MARK.test(first)) return { kind: "list", lines };
  if (isTable(lines)) return { kind: "table", lines };
  const text = lines.join(" ");
  const ends = /(?:[.!?]|:\))$/.test(text) && text.length >= FEWEST_CHARACTERS;
  return { kind: ends ? "paragraph" : "other", lines };
};

/** A text taken apart at its empty lines. */
export const splitBlocks = (text: string, book: Phrasebook): Block[] =>
  text
    .replaceAll("\r\n", "\n")
    .split(/\n(?:[ \t]*\n)+/)
    .map((part) => part.split("\n").filter((line) => line.trim() !== ""))
    .filter((lines) => lines.length > 0)
    .map((lines) => blockOf(lines, book));

/** The text that {@link splitBlocks} takes apart. */
export const joinBlocks = (blocks: readonly Block[]): string =>
  `${blocks.map(({ lines }) => lines.join("\n")).join("\n\n")}\n`;

/** What a list's items start with. */
export const markOf = ({ lines }: Block): string => MARK.exec(lines[0] ?? "")?.[0] ?? "- ";

/** The items of a list without their marks; wrapped ones in one piece. */
export const itemsOf = ({ lines }: Block): string[] => {
  const items: string[] = [];
  for (const line of lines) {
    if (MARK.test(line) || items.length === 0) items.push(line.replace(MARK, ""));
    else items[items.length - 1] += ` ${line.trim()}`;
  }
  return items;
};

/** A list, a line for each item. */
export const listOf = (items: readonly string[], mark: string): Block => ({
  kind: "list",
  lines: items.map((item) => mark + item),
});

/** The sentences of a paragraph. */
export const sentencesOf = ({ lines }: Block): string[] =>
  lines
    .map((line) => line.trim())
    .join(" ")
    .split(/(?<=[\p{L})%€][.!?]) (?=[\p{L}¿¡(])/u);

const TRIES = 8;

/**
 * A paragraph, broken so that none of its lines stands elsewhere: the last word of a sentence, alone on a line, would
 * soon be there twice.
 */
export const paragraphOf = (
  sentences: readonly string[],
  width: number,
  taken: ReadonlySet<string>,
): Block => {
  const text = sentences.join(" ");
  for (let narrower = 0; width > 0 && narrower < TRIES; narrower++) {
    const lines = wrap(text, width - narrower).split("\n");
    // A line that starts like a list or a heading would be read as one.
    const plain = lines.every((line) => !/^(?:[-*#|] |\d{1,2}\. )/.test(line));
    if (plain && new Set(lines).size === lines.length && !lines.some((line) => taken.has(line)))
      return { kind: "paragraph", lines };
  }
  return { kind: "paragraph", lines: [text] };
};

/** Every line of some blocks. */
export const linesOf = (blocks: readonly Block[]): string[] => blocks.flatMap(({ lines }) => lines);

/** A heading as this paper writes them. */
export const headingOf = (role: HeadingRole, text: string, number: number, draft: Draft): Block => {
  const words = draft.small ? text.toLowerCase() : text;
  const written = {
    upper: words.toUpperCase(),
    colon: words + colonFor(draft.ctx.language),
    number: `${number}. ${words}`,
    plain: words,
  }[draft.heading];
  return {
    kind: "heading",
    role: role as Role,
    lines: [draft.form === "md" ? `## ${words}` : draft.small && draft.heading === "upper" ? words : written],
  };
};
