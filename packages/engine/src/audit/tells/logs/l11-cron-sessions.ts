import type { EpochMs, Tell } from "@decnet/sdk";
import { type CronLine, cronLines } from "./cron-lines.ts";
import { eachHost, type Found, linesOf, type Seen, seenAt } from "./each-host.ts";
import { groupBy } from "./group-by.ts";
import type { Log } from "./read-logs.ts";

// PAM opens a job's session just before cron logs its command.
const APART = 3000;
const FEWEST = 3;
const SHARE = 0.02;

const OPENED = /^pam_unix\(cron:session\): session opened for user ([\w.$-]+)/;

interface Run {
  readonly found: Found;
  readonly user: string;
}

/** Those of `runs` for which `others` has none of the same user at about the same moment; each counts once. */
const unmatched = (runs: readonly Run[], others: readonly Run[]): Run[] => {
  const byUser = groupBy(others, ({ user }) => user);
  const next = new Map<string, number>();
  return runs.filter(({ user, found }) => {
    const list = byUser.get(user) ?? [];
    let at = next.get(user) ?? 0;
    while (at < list.length && (list[at] as Run).found.line.at < found.line.at - APART) at++;
    const other = list[at];
    const isMatched = other !== undefined && other.found.line.at <= found.line.at + APART;
    next.set(user, isMatched ? at + 1 : at);
    return !isMatched;
  });
};

const within = (runs: readonly Run[], from: EpochMs, to: EpochMs): Run[] =>
  runs.filter(({ found }) => found.line.at > from + APART && found.line.at < to - APART);

const spanOf = (logs: readonly Log[], family: string): [EpochMs, EpochMs] => {
  const lines = logs
    .filter((log) => log.family === family)
    .flatMap((log) => [log.lines[0], log.lines.at(-1)]);
  const times = lines.flatMap((line) => (line === undefined ? [] : [line.at]));
  return [Math.min(...times), Math.max(...times)];
};

const judge = (
  runs: readonly Run[],
  others: readonly Run[],
  say: (run: Run, of: string) => string,
): Seen[] => {
  const alone = unmatched(runs, others);
  const [first] = alone;
  if (first === undefined || alone.length < FEWEST || alone.length <= runs.length * SHARE) return [];
  return [seenAt(first.found, say(first, `${alone.length} of ${runs.length}`))];
};

/** Where PAM's lines go: the log that has cron's sessions, or else sshd's and sudo's. */
const authFamily = (logs: readonly Log[], sessions: readonly Run[]): string | undefined =>
  sessions[0]?.found.log.family ??
  linesOf(logs, ({ tag, message }) => /^(?:sshd|sudo|su)/.test(tag) && message.startsWith("pam_unix("))[0]
    ?.log.family;

const asRun = (found: CronLine): Run => ({ found, user: found.user });

/** L11: cron's jobs and PAM's sessions tell two stories. */
export const CRON_SESSIONS: Tell = {
  id: "L11",
  weight: 2,
  title: "cron's sessions against its jobs",
  rule: "Where auth.log and the log with cron's CMD lines cover the same time: at least 3, and more than 2 %, of the CMDs without a `pam_unix(cron:session): session opened` of the same user within 3 s, or the other way round. One hit for each direction.",
  reading:
    "`grep CRON /var/log/auth.log | grep opened | wc -l` beside `grep -c CMD`. Some administrators tell PAM to be quiet about cron.",
  check: (view) =>
    eachHost(view, (_, logs) => {
      const jobs = cronLines(logs).map(asRun);
      const sessions = linesOf(
        logs,
        ({ tag, message }) => tag.toUpperCase() === "CRON" && OPENED.test(message),
      ).map((found): Run => ({ found, user: OPENED.exec(found.line.message)?.[1] ?? "" }));
      const auth = authFamily(logs, sessions);
      const cron = jobs[0]?.found.log.family;
      if (auth === undefined || cron === undefined) return [];
      const [authFrom, authTo] = spanOf(logs, auth);
      const [cronFrom, cronTo] = spanOf(logs, cron);
      const [from, to] = [Math.max(authFrom, cronFrom), Math.min(authTo, cronTo)];
      return [
        ...judge(
          within(jobs, from, to),
          sessions,
          (run, of) => `no PAM session for a job of ${run.user}: ${of}`,
        ),
        ...judge(
          within(sessions, from, to),
          jobs,
          (run, of) => `no job for a PAM session of ${run.user}: ${of}`,
        ),
      ];
    }),
};
