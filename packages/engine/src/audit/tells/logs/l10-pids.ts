import type { Tell } from "@decnet/sdk";
import { bootsOf } from "./boots.ts";
import { cronLines } from "./cron-lines.ts";
import { eachHost, linesOf, seenAt } from "./each-host.ts";
import { fallingPids, impossiblePids, repeatedPids } from "./pid-faults.ts";

/** L10: process ids that no kernel counted. */
export const PIDS: Tell = {
  id: "L10",
  weight: 2,
  title: "PIDs",
  rule: "Of cron's children (CMD) and sshd's (Accepted), all logs together: one PID for two CMDs in a row; a PID below one of more than 150 s before without a boot between, where the numbers could not have come round (twice the fastest pace that the host ever showed, and 1000 more, would not do), or in more than a quarter of at least 10 steps. Of any line: PID 0 or above 4194304. One hit for each.",
  reading:
    "`grep -o 'CRON\\[[0-9]*\\]' LOG | uniq`. A host that forks without end, with pid_max 32768, comes round within the hour.",
  check: (view) =>
    eachHost(view, ({ facts }, logs) => {
      const jobs = cronLines(logs).filter(({ line }) => line.pid !== undefined);
      const logins = linesOf(
        logs,
        ({ tag, pid, message }) =>
          pid !== undefined && tag.startsWith("sshd") && message.startsWith("Accepted "),
      );
      const starts = [...jobs, ...logins].sort((a, b) => a.line.at - b.line.at);
      return [
        ...impossiblePids(linesOf(logs, ({ pid }) => pid !== undefined)),
        ...repeatedPids(jobs),
        ...fallingPids(starts, bootsOf(facts, logs)),
      ].map(({ found, seen }) => seenAt(found, seen));
    }),
};
