import type { Random } from "@decnet/sdk";
import { changeSecret } from "./change-secret.ts";
import { Lines } from "./likeness.ts";
import { headLength, isItem, markOf, tailStart } from "./note-shape.ts";
import { strikeParagraph } from "./strike-paragraph.ts";
import type { Voice } from "./write-lines.ts";

// How often an edit takes something away before it adds: struck out, marked as settled, cut short.
const STRIKES = 0.14;
const SETTLES = 0.14;
const SHORTENS = 0.1;
// Passwords are changed more often than added.
const CHANGES = 0.5;

const itemsOf = (lines: readonly string[]): number[] => {
  const [head, tail] = [headLength(lines), tailStart(lines)];
  return lines.flatMap((line, at) => (at >= head && at < tail && isItem(line) ? [at] : []));
};

const strike = (lines: readonly string[], random: Random): readonly string[] => {
  const items = itemsOf(lines);
  return items.length < 4 ? lines : lines.toSpliced(random.pick(items), 1);
};

const replaceLine = (lines: readonly string[], at: number, line: string): readonly string[] =>
  new Lines(lines).has(line) ? lines : lines.with(at, line);

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

const change = (lines: readonly string[], voice: Voice, random: Random): readonly string[] => {
  const items = itemsOf(lines);
  if (items.length === 0) return lines;
  const at = random.pick(items);
  const line = changeSecret(lines[at] as string, voice, random);
  return line === undefined ? lines : replaceLine(lines, at, line);
};

/** What an edit does to what is there already; mostly nothing. */
export const revise = (
  lines: readonly string[],
  flowing: boolean,
  voice: Voice,
  random: Random,
): readonly string[] => {
  // Sentences of a paragraph are neither ticked off nor cut: its lines are no items.
  if (flowing) return random.bool(STRIKES) ? strikeParagraph(lines, random) : lines;
  let revised = random.bool(STRIKES) ? strike(lines, random) : lines;
  if (voice.subject.topic === "logins")
    return random.bool(CHANGES) ? change(revised, voice, random) : revised;
  if (random.bool(SETTLES)) revised = settle(revised, voice, random);
  return random.bool(SHORTENS) ? shorten(revised, random) : revised;
};
