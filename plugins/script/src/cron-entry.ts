import { type CronEntry, isTechnical, type PersonalContext, type Random } from "@decnet/sdk";
import { aboutOf } from "./about.ts";
import type { Rhythm } from "./job.ts";
import { PHRASEBOOKS } from "./phrasebooks.ts";
import { planFor } from "./plan.ts";
import { factsAt, phrase } from "./say.ts";
import { lacksSource } from "./source-of.ts";
import { styleOf } from "./style.ts";
import { scriptFor, writeScript } from "./write-script.ts";

const SHARE = 0.85;
const MOST = 2;

const SCHEDULES: Readonly<Record<Rhythm, (random: Random, minute: number) => string>> = {
  often: (random, minute) =>
    random.pick([
      "*/5 * * * *",
      "*/10 * * * *",
      "*/15 * * * *",
      "*/20 * * * *",
      `${minute % 10}-59/10 * * * *`,
      `${minute % 15}-59/15 * * * *`,
      `${minute % 30},${(minute % 30) + 30} * * * *`,
    ]),
  hourly: (random, minute) =>
    random.pick([
      `${minute} * * * *`,
      `${minute} * * * *`,
      `${minute} */2 * * *`,
      `${minute} 7-19 * * *`,
      `${minute} */4 * * *`,
      `${minute} 8-18 * * 1-5`,
    ]),
  nightly: (random, minute) =>
    random.weighted([
      [`${minute} ${random.pick([0, 1, 2, 3, 4, 5, 6, 21, 22, 23])} * * *`, 92],
      ["@daily", 8],
    ]),
  workdays: (random, minute) => `${minute} ${random.pick([6, 7, 7, 8, 9, 12, 13, 17, 18, 19])} * * 1-5`,
  weekly: (random, minute) =>
    random.weighted([
      [
        `${minute} ${random.pick([2, 3, 4, 5, 6, 7, 8, 20, 22, 23])} * * ${random.pick([0, 0, 1, 1, 5, 6])}`,
        94,
      ],
      ["@weekly", 6],
    ]),
};

// Most people take a round minute, and then find out that everybody did.
const minuteOf = (random: Random): number =>
  random.bool(0.4) ? random.pick([0, 5, 10, 15, 20, 30, 45, 50]) : random.int(1, 59);

const isWanted = (ctx: PersonalContext, ordinal: number): boolean => {
  const plan = planFor({ ...ctx, ordinal });
  const random = ctx.story.fork("script", ctx.persona.email, "cron", ordinal);
  return (
    plan?.job.rhythm !== undefined &&
    plan.toolbox.length === 0 &&
    // Nobody tells cron to run what takes its folder as an argument.
    !lacksSource(scriptFor(ctx, plan)) &&
    random.bool(SHARE)
  );
};

// A file of output would have to be there, and what is not sent away cron would mail.
const commandOf = ({ path }: PersonalContext, random: Random): string => {
  const folder = path.slice(0, path.lastIndexOf("/"));
  const file = path.slice(folder.length + 1);
  return random.weighted([
    [`${path} >/dev/null 2>&1`, 40],
    [`${path} > /dev/null`, 14],
    [`cd ${folder} && ./${file} >/dev/null 2>&1`, folder.includes("/projects/") ? 30 : 5],
    [`nice ${path} >/dev/null 2>&1`, 7],
    [`test -x ${path} && ${path} >/dev/null`, 6],
    [`${path} 2>&1 >/dev/null`, 4],
  ]);
};

const commentOf = (ctx: PersonalContext, name: string, random: Random): string | undefined => {
  const plan = planFor(ctx);
  if (plan === undefined || !random.bool(0.25 + styleOf(ctx.persona).density * 0.4)) return undefined;
  const script = scriptFor(ctx, plan);
  const slots = { ...factsAt(ctx, script.style, random.fork("facts"), "now"), about: aboutOf(script), name };
  return phrase(PHRASEBOOKS[ctx.language].cron, "comment", slots, random.fork("comment"));
};

/**
 * The crontab's line for a new script: most of a technical person's that have a rhythm, two an account at most.
 * Only for a text this class wrote itself, which works on its own host and in its owner's folders: a real cron may run it.
 */
export const cronEntry = (body: string, ctx: PersonalContext): CronEntry | undefined => {
  const plan = planFor(ctx);
  const rhythm = plan?.job.rhythm;
  if (rhythm === undefined || !isTechnical(styleOf(ctx.persona).trade) || !isWanted(ctx, ctx.ordinal))
    return undefined;
  const earlier = Array.from({ length: ctx.ordinal }, (_, ordinal) => ordinal).filter((ordinal) =>
    isWanted(ctx, ordinal),
  );
  if (earlier.length >= MOST || body !== writeScript(ctx)) return undefined;
  const random = ctx.random.fork("script cron", ctx.path);
  const name = ctx.path.slice(ctx.path.lastIndexOf("/") + 1).replace(/\.\w+$/, "");
  const comment = commentOf(ctx, name, random.fork("comment"));
  return {
    schedule: SCHEDULES[rhythm](random.fork("schedule"), minuteOf(random.fork("minute"))),
    command: commandOf(ctx, random.fork("command")),
    ...(comment !== undefined && { comment }),
  };
};
