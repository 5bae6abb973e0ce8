import { isHuman } from "../host-facts.ts";
import type { Random } from "../random.ts";
import { MINUTE } from "../time.ts";
import type { Burst, Source } from "./burst.ts";
import { daemonsOf } from "./daemons.ts";
import { speaker } from "./message.ts";
import { hasCron } from "./programs.ts";
import type { Teller } from "./teller.ts";

// cron_sleep() aims at one second past the minute.
const PAST_MINUTE = 1000;

interface Install {
  readonly user: string;
  /** When it was there, and when its editor was opened. */
  readonly at: number;
  readonly begun: number;
  readonly random: Random;
  /** cron knew a crontab of theirs: only then does it say that it reads it again (process_crontab() of database.c). */
  readonly again: boolean;
}

const installs = new WeakMap<Teller, readonly Install[]>();

const findInstalls = ({ host: { crontab, accounts }, story }: Teller): readonly Install[] => {
  const moments = new Map<string, Set<number>>();
  for (const { user, since } of crontab)
    if (since !== undefined) moments.set(user, (moments.get(user) ?? new Set()).add(since));
  const human = (user: string) => accounts.some((account) => account.name === user && isHuman(account));
  return [...moments].flatMap(([user, of]) => {
    const always = crontab.some((job) => job.user === user && job.since === undefined) && human(user);
    return [...of]
      .sort((a, b) => a - b)
      .map((at, number) => {
        const random = story.fork("crontab", user, at);
        const begun = at - random.int(9_000_000, 140_000_000) / 1000;
        return { user, at, begun, random, again: always || number > 0 };
      });
  });
};

const installsOf = (teller: Teller): readonly Install[] => {
  const known = installs.get(teller) ?? findInstalls(teller);
  installs.set(teller, known);
  return known;
};

/** crontab(1), whenever somebody installed a crontab with it, and cron, which notices at its next minute. */
export const crontabSource: Source = (teller, boot, from, to) => {
  if (!hasCron(teller.host)) return [];
  const bursts: Burst[] = [];
  for (const { user, at, begun, again, random } of installsOf(teller)) {
    if (begun >= from && begun < to && at < boot.until) {
      bursts.push({
        at: begun,
        size: 4,
        tell: (pid) => {
          const say = speaker({ facility: "cron", severity: "info", tag: `crontab[${pid(1)}]` });
          const told = random.fork("told");
          const replaced = at + 0.2 + told.exponential(0.4);
          return [
            say(begun, `(${user}) BEGIN EDIT (${user})`),
            say(replaced, `(${user}) REPLACE (${user})`),
            say(replaced + 0.1 + told.exponential(0.3), `(${user}) END EDIT (${user})`),
          ];
        },
      });
    }
    const minute = (Math.floor((at - PAST_MINUTE) / MINUTE) + 1) * MINUTE + PAST_MINUTE;
    const read = minute + teller.wakeFraction(minute) + 0.3;
    if (!again || read < from || read >= to || read >= boot.until) continue;
    const tag = `cron[${daemonsOf(teller, boot).pid("cron")}]`;
    const message = speaker({ facility: "cron", severity: "info", tag })(
      read,
      `(${user}) RELOAD (crontabs/${user})`,
    );
    bursts.push({ at: read, size: 0, tell: () => [message] });
  }
  return bursts;
};
