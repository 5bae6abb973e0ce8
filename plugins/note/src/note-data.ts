import { type PersonalContext, type Random, stripAccents } from "@decnet/sdk";
import { BRIEFEST, begin, sentence } from "./dress.ts";
import { clockTime } from "./figures.ts";
import { colleagueNames } from "./people.ts";
import type { Style } from "./style.ts";
import type { Topic } from "./topics.ts";
import { voiceFor } from "./voice.ts";
import { wrapApart } from "./wrap-apart.ts";
import { type HeadingText, writeHeading } from "./write-heading.ts";
import { isStrict, writeLines } from "./write-lines.ts";

/** Lines that belong together, perhaps under a title. */
export interface Block {
  readonly title: string;
  readonly items: readonly string[];
}

/** A block as it is written. */
export interface WrittenBlock {
  readonly title: string;
  readonly text: string;
}

/** What a note's template sees; empty text means "not there". */
export interface NoteData extends HeadingText {
  /** An empty line below the heading. */
  readonly gap: boolean;
  readonly formal: boolean;
  readonly people: readonly string[];
  /** When and where they met. */
  readonly at: string;
  readonly blocks: readonly WrittenBlock[];
  readonly signoff: string;
}

const LONGEST = 35;
// A subject has only so much to say; loose notes can go on.
const LONGEST_ON_SUBJECT = 24;
const LONGEST_PRIVATE = 10;
// Heading, attendance, titles and empty lines stand around the lines themselves.
const AROUND = 6;

const lengthFor = (topic: Topic, maxLines: number, random: Random): number => {
  // Log-normal, as sizes of small files are: median ten lines, now and then thirty.
  const wanted = Math.round(Math.exp(random.normal(2.3, 0.72)));
  const most = topic === "jot" ? LONGEST : topic === "private" ? LONGEST_PRIVATE : LONGEST_ON_SUBJECT;
  return Math.max(2, Math.min(wanted, most, maxLines - AROUND));
};

const paragraphs = (all: readonly string[], style: Style, random: Random): Block[] => {
  const sentences = all.filter((line) => line.length >= BRIEFEST);
  const lines = sentences.length > 1 ? sentences : all;
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const size = random.int(2, 4);
    const text = lines
      .slice(at, at + size)
      .map((line) => sentence(style.capital && !style.small ? begin(line) : line))
      .join(" ");
    blocks.push({
      title: "",
      items: wrapApart(
        text,
        style.width,
        blocks.flatMap(({ items }) => items),
      ),
    });
    at += size;
  }
  return blocks;
};

const parts = (
  lines: readonly string[],
  titles: readonly string[],
  hash: string,
  style: Style,
  random: Random,
): Block[] => {
  const count = lines.length < 8 || random.bool(0.35) ? 1 : random.int(2, lines.length > 16 ? 4 : 3);
  const titled = random.bool(0.45);
  const names = random.sample(titles, count);
  const cuts = random
    .sample(
      Array.from({ length: Math.floor(lines.length / 2) - 1 }, (_, at) => 2 * (at + 1)),
      count - 1,
    )
    .sort((one, other) => one - other);
  return [0, ...cuts].map((from, at) => {
    const name = names[at] ?? "";
    const written = style.small ? name.toLowerCase() : style.capital ? begin(name) : name;
    const title = at > 0 && titled && name !== "" ? `${hash}${written}` : "";
    return {
      title: title === "" || hash !== "" ? title : `${title}:`,
      items: lines.slice(from, cuts[at] ?? lines.length),
    };
  });
};

const signOf = (name: string): string =>
  stripAccents(name)
    .split(/[\s-]+/)
    .map((part) => part.charAt(0).toLowerCase())
    .join("")
    .slice(0, 3);

/** The shape and the words of a new note. */
export const noteData = (ctx: PersonalContext, maxLines: number): NoteData => {
  const voice = voiceFor(ctx);
  const { style, subject, book } = voice;
  const { random } = ctx;
  const markdown = ctx.path.endsWith(".md");
  const count = lengthFor(subject.topic, maxLines, random.fork("length"));
  const lines = writeLines(voice, count, [], random.fork("lines"));
  const flowing = count > 2 && !isStrict(voice) && random.fork("prose").bool(style.prose);
  const met = subject.topic === "meeting" && count > 3 && random.fork("met").bool(0.6);
  const time = random.fork("time");
  const present = met ? time.sample(colleagueNames(ctx), time.int(2, 4)) : [];
  const heading = writeHeading(voice, markdown, random.fork("heading"));
  const formal = style.capital && !style.small;
  const mark = flowing ? "" : style.mark;
  const blocks = flowing
    ? paragraphs(lines, style, random.fork("paragraphs"))
    : parts(lines, book.sections, markdown ? "## " : "", style, random.fork("parts"));
  return {
    ...heading,
    gap: heading.heading !== "" && random.fork("gap").bool(markdown ? 0.7 : 0.45),
    formal,
    people: style.small ? present.map((name) => name.toLowerCase()) : present,
    at: `${clockTime(time, ctx.language)}, ${time.int(0, 6)}.${time.int(10, 34)}`,
    blocks: blocks.map(({ title, items }) => ({
      title,
      text: items.map((item) => mark + item).join("\n"),
    })),
    signoff: style.signs && random.fork("sign").bool(0.4) ? signOf(ctx.persona.name) : "",
  };
};
