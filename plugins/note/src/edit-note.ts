import type { PersonalContext, Random } from "@decnet/sdk";
import { begin, sentence } from "./dress.ts";
import { bare } from "./likeness.ts";
import { headLength, isFlowing, isItem, markOf, tailStart } from "./note-shape.ts";
import { strikeParagraph } from "./strike-paragraph.ts";
import { tidy } from "./tidy.ts";
import { voiceFor } from "./voice.ts";
import { wrapApart } from "./wrap-apart.ts";
import { type Voice, writeLines } from "./write-lines.ts";

// How often an edit takes something away before it adds: struck out, marked as settled, cut short.
const STRIKES = 0.14;
const SETTLES = 0.14;
const SHORTENS = 0.1;
const ADDS_TWO = 0.16;
const ON_TOP = 0.12;

const itemsOf = (lines: readonly string[]): number[] =>
  lines.flatMap((line, at) => (at >= headLength(lines) && at < tailStart(lines) && isItem(line) ? [at] : []));

const strike = (lines: readonly string[], flowing: boolean, random: Random): readonly string[] => {
  if (flowing) return strikeParagraph(lines, random);
  const items = itemsOf(lines);
  return items.length < 4 ? lines : lines.toSpliced(random.pick(items), 1);
};

const replaceLine = (lines: readonly string[], at: number, line: string): readonly string[] =>
  lines.some((other) => bare(other) === bare(line)) ? lines : lines.with(at, line);

const settle = (lines: readonly string[], { book, style }: Voice, random: Random): readonly string[] => {
  const open = itemsOf(lines).filter((at) => !book.done.some((done) => lines[at]?.includes(done)));
  if (open.length === 0) return lines;
  const at = random.pick(open);
  const mark = markOf(lines);
  const line = lines[at] as string;
  const chosen = random.pick(book.done);
  const done = style.small ? chosen.toLowerCase() : chosen;
  if (done.startsWith(" ")) return replaceLine(lines, at, line + done);
  return line.startsWith(mark) ? replaceLine(lines, at, mark + done + line.slice(mark.length)) : lines;
};

const shorten = (lines: readonly string[], random: Random): readonly string[] => {
  const long = itemsOf(lines).flatMap((at) => {
    const line = lines[at] as string;
    const cut = Math.max(line.lastIndexOf(", "), line.lastIndexOf(" ("));
    // What is left has to say something, and two closing halves of a bracket must not be parted.
    return cut > 24 && !line.slice(0, cut).includes("(") && !line.endsWith(",") ? [{ at, cut }] : [];
  });
  if (long.length === 0) return lines;
  const { at, cut } = random.pick(long);
  return replaceLine(lines, at, (lines[at] as string).slice(0, cut));
};

const insertAt = (lines: readonly string[], flowing: boolean, random: Random): number => {
  const head = headLength(lines);
  return !flowing && random.bool(ON_TOP) && head > 0 ? head : tailStart(lines);
};

const writeOut = (
  added: readonly string[],
  lines: readonly string[],
  flowing: boolean,
  { style }: Voice,
  random: Random,
): string[] => {
  if (!flowing) {
    const mark = lines.length === 0 ? style.mark : markOf(lines);
    return added.map((line) => `${mark}${line}`);
  }
  const text = added.map((line) => sentence(style.capital && !style.small ? begin(line) : line)).join(" ");
  const wrapped = wrapApart(text, style.width, lines);
  return random.bool() ? wrapped : ["", ...wrapped];
};

/**
 * A note after one more edit: something is added, now and then something else goes, and what stays stays byte for
 * byte. A note that has grown over `maxLines` is tidied first.
 *
 * @example editNote("- call Ana\n", ctx, 40) // "- call Ana\n- ext. 412 for mail01\n"
 */
export const editNote = (previous: string, ctx: PersonalContext, maxLines: number): string => {
  const voice = voiceFor(ctx);
  const { random } = ctx;
  const newline = previous.includes("\r\n") ? "\r\n" : "\n";
  const body = previous.replace(/(\r?\n)+$/, "");
  const original = body.trim() === "" ? [] : body.split(newline);
  const flowing = isFlowing(original);
  let lines: readonly string[] = original;
  if (random.fork("strike").bool(STRIKES)) lines = strike(lines, flowing, random.fork("strike", "which"));
  // Sentences of a paragraph are neither ticked off nor cut: its lines are no items.
  if (!flowing && random.fork("settle").bool(SETTLES))
    lines = settle(lines, voice, random.fork("settle", "which"));
  if (!flowing && random.fork("shorten").bool(SHORTENS))
    lines = shorten(lines, random.fork("shorten", "which"));
  const count = random.fork("count").bool(ADDS_TWO) ? 2 : 1;
  // A line that was struck just now does not come back at once.
  const added = writeLines(voice, count, original, random.fork("added"));
  const written = writeOut(added, lines, flowing, voice, random.fork("out"));
  if (lines.length + written.length > maxLines)
    lines = tidy(lines, Math.floor(maxLines * 0.5), flowing, random.fork("tidy"));
  return `${lines.toSpliced(insertAt(lines, flowing, random.fork("where")), 0, ...written).join(newline)}${newline}`;
};
