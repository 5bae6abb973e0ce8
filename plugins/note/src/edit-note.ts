import type { PersonalContext, Random } from "@decnet/sdk";
import { begin, sentence } from "./dress.ts";
import { headLength, isFlowing, markOf, tailStart } from "./note-shape.ts";
import { revise } from "./revise.ts";
import { fitting, isTooLong } from "./room.ts";
import { tidy } from "./tidy.ts";
import { voiceFor } from "./voice.ts";
import { wrapApart } from "./wrap-apart.ts";
import { type Voice, writeLines } from "./write-lines.ts";

const ADDS_TWO = 0.16;
const ON_TOP = 0.12;

const linesOf = (text: string, newline: string): readonly string[] => {
  const lines = text.trim() === "" ? [] : text.split(newline);
  let end = lines.length;
  while (end > 0 && lines[end - 1] === "") end--;
  return lines.slice(0, end);
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
 * byte. A note that has grown over `maxLines`, or over what anybody reads again, is tidied first.
 *
 * @example editNote("- call Ana\n", ctx, 40) // "- call Ana\n- ext. 412 for mail01\n"
 */
export const editNote = (previous: string, ctx: PersonalContext, maxLines: number): string | undefined => {
  const voice = voiceFor(ctx);
  const random = ctx.random.fork("edit", ctx.persona.email);
  const newline = previous.includes("\r\n") ? "\r\n" : "\n";
  const original = linesOf(previous, newline);
  const flowing = isFlowing(original);
  let lines = revise(original, flowing, voice, random);
  // Who changes a password has done what they came for.
  const changed = voice.subject.topic === "logins" && lines !== original;
  const count = changed ? 0 : random.bool(ADDS_TWO) ? 2 : 1;
  // A line that was struck just now does not come back at once.
  const added = writeLines(voice, count, original, ctx.random.fork("added"));
  const written = added.length === 0 ? [] : writeOut(added, lines, flowing, voice, random);
  if (lines.length + written.length > maxLines || isTooLong(lines))
    lines = fitting(tidy(lines, Math.floor(Math.min(maxLines, lines.length) * 0.5), flowing, random));
  if (added.length === 0 && lines === original) return undefined;
  return `${lines.toSpliced(insertAt(lines, flowing, random), 0, ...written).join(newline)}${newline}`;
};
