import type { AuditHost, Tell } from "@decnet/sdk";
import { commandPaths } from "./command-paths.ts";
import { jobsOf } from "./cron-jobs.ts";
import { type CronLine, cronLines, crontabChanged, jobKey } from "./cron-lines.ts";
import { eachHost, type Seen, seenAt } from "./each-host.ts";
import { isMissing } from "./is-missing.ts";

const judge = (host: AuditHost, last: CronLine): Seen[] => {
  const { user, command } = last;
  const home = host.facts.accounts.find(({ name }) => name === user)?.home ?? `/home/${user}`;
  const { needed, written } = commandPaths(command, home);
  const missing = needed.find((path) => isMissing(host, path));
  if (missing !== undefined) return [seenAt(last, `(${user}) runs ${missing}, which does not exist`)];
  // A rotation may have moved it away and left none.
  const lost = written.find(
    (path) =>
      isMissing(host, path) &&
      !host.files.some((file) => file.path.startsWith(`${path}.`) || file.path.startsWith(`${path}-`)),
  );
  return lost === undefined ? [] : [seenAt(last, `(${user}) writes to ${lost}, which does not exist`)];
};

/** L08: cron ran what is not there. */
export const MISSING_SCRIPT: Tell = {
  id: "L08",
  weight: 3,
  title: "missing script",
  rule: "An absolute path (or one in the user's home) that a CMD runs, hands to an interpreter or run-parts, changes to, or redirects its output to, does not exist. Commands behind a test, such as `[ -x X ] &&`, do not count, nor what lies behind a link, nor jobs that left the crontab since. One hit for each command.",
  reading: "`ls -l PATH`. Somebody may have deleted a script and left its job.",
  check: (view) =>
    eachHost(view, (host, logs) => {
      const last = new Map<string, CronLine>();
      for (const line of cronLines(logs)) last.set(jobKey(line.user, line.command), line);
      const jobs = jobsOf(host.facts);
      return [...last]
        .filter(([key, { user, line }]) => jobs.has(key) || line.at >= crontabChanged(host, user))
        .flatMap(([, line]) => judge(host, line));
    }),
};
