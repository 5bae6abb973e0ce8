import type { PersonalContext } from "@decnet/sdk";
import { add } from "./edits/add.ts";
import { annotate } from "./edits/annotate.ts";
import { begin } from "./edits/begin.ts";
import { divide } from "./edits/divide.ts";
import type { Desk, Edit } from "./edits/edit.ts";
import { hasRoomForWords, isLong } from "./edits/has-room.ts";
import { postpone } from "./edits/postpone.ts";
import { renew } from "./edits/renew.ts";
import { tick } from "./edits/tick.ts";
import { tidy } from "./edits/tidy.ts";
import { roomFor, type TodoSettings } from "./options.ts";
import { type List, parseList } from "./parse-list.ts";
import { styleOf } from "./style.ts";
import { subjectAt } from "./subject-at.ts";
import { makeWriter } from "./writer.ts";

const SHORT = 4;
const LONG = 12;

/** Ticks one item off and adds another in one sitting. */
const both: Edit = (list, desk) => {
  const ticked = tick(list, desk);
  const then = ticked === undefined ? undefined : parseList(ticked, list.syntax);
  return then === undefined ? undefined : add(then, desk);
};

const choose = (list: List, { settings, style, random }: Desk): Edit => {
  const { items } = list;
  const open = items.filter(({ done }) => !done).length;
  const done = items.length - open;
  if (open === 0) return renew;
  if (items.length > settings.maxItems || !hasRoomForWords(list)) return tidy;
  const enough = Math.min(style.tidyAt, Math.ceil(settings.maxItems * 0.6));
  if (done > settings.keepDone && done >= enough && random.fork("tidy").bool(0.5)) return tidy;
  const short = open < SHORT;
  const long = open > LONG;
  return random.fork("edit").weighted([
    [tick, short ? 26 : long ? 56 : 40],
    [add, short ? 46 : long ? 12 : 29],
    [both, short ? 12 : 16],
    [annotate, 8],
    [divide, 4],
    [postpone, 6],
  ]);
};

/**
 * The list after one more sitting: something ticked off, added, remarked on, put off, or the whole tidied. Lines that
 * are not part of it stay as they are, and the syntax is the one the text has.
 */
export const nextIteration = (
  previous: string,
  ctx: PersonalContext,
  settings: TodoSettings,
): string | undefined => {
  const style = styleOf(ctx, ctx.path);
  const subject = subjectAt(ctx);
  const desk: Desk = {
    ctx,
    settings: { ...settings, maxItems: roomFor(subject, settings) },
    style,
    writer: makeWriter(ctx, style, subject, previous),
    subject,
    random: ctx.random.fork("iteration", ctx.persona.email),
  };
  const list = parseList(previous, style.syntax);
  if (list === undefined) return isLong(previous) ? undefined : begin(previous, desk);
  for (const edit of [choose(list, desk), tick, add, annotate, tidy]) {
    const next = edit(list, desk);
    if (next !== undefined && next !== previous) return next;
  }
  return undefined;
};
