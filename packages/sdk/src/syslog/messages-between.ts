import type { HostContext } from "../content-class.ts";
import { DAY, type EpochMs, HOUR } from "../time.ts";
import type { Visit } from "../world.ts";
import type { Boot } from "./boots.ts";
import { hourOf, inOrder } from "./hour.ts";
import { loginsOf } from "./login.ts";
import { logindSays } from "./logind-source.ts";
import type { Message } from "./message.ts";
import { hourIn } from "./process-ids.ts";
import { sshdSays } from "./sshd-source.ts";
import { sudoSays } from "./sudo-source.ts";
import { bootsBetween, type Teller, tellerOf } from "./teller.ts";

/** What a host's messages follow from: its facts, its story, and who comes by. */
export type SyslogContext = Pick<HostContext, "host" | "story" | "visits">;

// A session's last lines come this long after it, see managerStops().
const AFTERMATH = 12_000;
// What a login's lines say follows from the logins of some hours before it, which may have been there all day.
const MEMORY = DAY;

interface Stretch {
  /** Microseconds, not included. */
  readonly after: number;
  /** Microseconds, included. */
  readonly until: number;
}

const within =
  ({ after, until }: Stretch) =>
  ({ micros }: Message): boolean =>
    micros > after && micros <= until;

const byThemselves = (teller: Teller, boot: Boot, stretch: Stretch): Message[] => {
  const messages: Message[] = [];
  const last = hourIn(boot, Math.min(stretch.until / 1000, boot.until));
  // What began in the hour before may go on in this one.
  for (let number = Math.max(0, hourIn(boot, stretch.after / 1000) - 1); number <= last; number++) {
    const told = hourOf(teller, boot, number).messages;
    // A log is mostly gone on with after minutes: all but a few of an hour's messages are out of the question.
    const first = told.findIndex(({ micros }) => micros > stretch.after);
    if (first < 0) continue;
    for (const message of told.slice(first)) {
      if (message.micros > stretch.until) break;
      messages.push(message);
    }
  }
  return messages;
};

const isOver = ({ until }: Pick<Visit, "until">, from: EpochMs): boolean => until + AFTERMATH < from;

const ofVisits = (teller: Teller, boot: Boot, visits: readonly Visit[], from: EpochMs): Message[] => {
  if (visits.every((visit) => isOver(visit, from))) return [];
  return loginsOf(teller, boot, visits).flatMap((login) =>
    isOver(login, from)
      ? []
      : [...sshdSays(teller, login), ...logindSays(teller, boot, login), ...sudoSays(teller, login)],
  );
};

/**
 * Every message after one moment in microseconds and up to another in milliseconds.
 *
 * @see messagesBetween
 */
export const messagesAfter = (
  { host, story, visits }: SyslogContext,
  micros: number,
  to: EpochMs,
): readonly Message[] => {
  const teller = tellerOf(host, story);
  const from = micros / 1000;
  const known = visits
    .filter((visit) => visit.until + MEMORY >= from && visit.at <= to)
    .sort((a, b) => a.at - b.at);
  const stretch = { after: micros, until: to * 1000 };
  const messages = bootsBetween(teller, from - HOUR, to).flatMap((boot) => [
    ...byThemselves(teller, boot, stretch),
    ...ofVisits(teller, boot, known, from).filter(within(stretch)),
  ]);
  return inOrder(messages);
};

/**
 * What a host's daemons said after one moment and up to another, in order of time: cron, sshd and sudo, logind and systemd,
 * rsyslogd itself. A message is the same whichever stretch it is asked for with, and whoever asks.
 *
 * @param ctx `visits`: those that were under way at any time from a day before `from` up to `to`; more do no harm.
 * @example messagesBetween(ctx, ctx.since, ctx.clock.now()).filter(({ facility }) => facility === "authpriv")
 */
export const messagesBetween = (ctx: SyslogContext, from: EpochMs, to: EpochMs): readonly Message[] =>
  messagesAfter(ctx, Math.round(from * 1000), to);
