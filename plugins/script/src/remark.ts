import { expand, type Random, type Slots } from "@decnet/sdk";
import { aboutOf } from "./about.ts";
import { factsAt, phrase, spell } from "./say.ts";
import type { Script } from "./script.ts";

/** What stands on top of a script, without comment marks; may be empty. */
export const headingFor = (script: Script): string[] => {
  const { style, book, prog, ctx } = script;
  const random = script.random.fork("heading");
  if (!random.bool(0.35 + style.density * 0.6)) return [];
  const slots: Slots = {
    ...factsAt(ctx, style, random),
    about: aboutOf(script),
    usage: usageOf(script, random),
  };
  const lines: string[] = [];
  if (random.fork("named").bool(0.3)) lines.push(random.bool() ? prog : `${prog} - ${ctx.host.hostname}`);
  const top = phrase(book.header, "top", slots, random.fork("top"));
  if (top !== undefined) lines.push(spell(top, script));
  const more = Math.min(3, Math.floor(random.fork("more").exponential(0.4 + style.density)));
  for (let at = 0; at < more; at++) {
    const line = phrase(book.header, "more", slots, random.fork("more", at));
    // One date, one signature: nobody writes them twice.
    const isSaid =
      line !== undefined && lines.some((other) => other.includes(line) || bothName(line, other, slots));
    if (line !== undefined && !isSaid) lines.push(spell(line, script));
  }
  return lines;
};

const bothName = (one: string, other: string, { when = "", who = "" }: Slots): boolean =>
  [when, who].some((name) => one.includes(String(name)) && other.includes(String(name)));

const usageOf = ({ prog, ctx }: Script, random: Random): string =>
  random.pick([prog, `./${prog}`, `${prog} -h`, ctx.path.replace(ctx.account.home, "~")]);

/** What stands behind a setting; empty for most. */
export const unitRemark = (unit: string, value: string, script: Script, random: Random): string => {
  const { style, book, ctx } = script;
  if (!random.bool(style.density * 0.7)) return "";
  const former = Number(value.replace(/\D/g, "")) + random.pick([-10, -5, 5, 2, -3, 10]);
  const slots = { ...factsAt(ctx, style, random), m: String(Math.max(1, former)) };
  const said = phrase(book.units, unit, slots, random.fork("said"));
  return said === undefined ? "" : said;
};

/** A comment above a part of the script, by the key of its step. */
export const stepRemark = (key: string, script: Script, share = script.style.density): string[] => {
  const random = script.random.fork("remark", key);
  if (!random.bool(share)) return [];
  return [stepComment(key, script, random)];
};

// Phrases come without spaces at their ends.
const aside = (tail = ""): string => (tail.startsWith("(") ? ` ${tail}` : tail);

const LONG = 17;
const TRIES = 3;

/** A step's comment. A long one is seldom left as everybody would write it. */
export const stepComment = (key: string, script: Script, random: Random): string => {
  const { book, ctx, style } = script;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const said = spell(expand(book.steps, key, {}, random.fork("said", attempt)), script);
    if (said.length <= LONG) return `# ${said}`;
    const tail = phrase(
      book.edits,
      "aside",
      factsAt(ctx, style, random.fork("aside", attempt)),
      random.fork("tail", attempt),
    );
    if (random.fork("keeps", attempt).bool(0.3)) return `# ${said}${aside(tail)}`;
  }
  return `# ${spell(expand(book.steps, key, {}, random.fork("last")), script)}`;
};
