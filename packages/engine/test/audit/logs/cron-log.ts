import { type EpochMs, type HostFacts, MINUTE, toLocal } from "@decnet/sdk";
import { isDue, parseSchedule } from "@decnet/sdk/syslog";
import type { MadeLine } from "./log-host.ts";

/** What cron logs between two moments: its own start when the host comes up, and each job a second past its minute. */
export const cronLog = (
  { crontab, zone, bootedAt }: Pick<HostFacts, "crontab" | "zone" | "bootedAt">,
  from: EpochMs,
  to: EpochMs,
): MadeLine[] => {
  const lines: MadeLine[] = [];
  let pid = 612;
  const run = (at: EpochMs, user: string, command: string) => {
    pid += 3;
    lines.push([at + pid / 1000 / 13, `CRON[${pid}]`, `(${user}) CMD (${command})`]);
  };
  if (bootedAt >= from) {
    lines.push([bootedAt + 4012.3, "cron[597]", "(CRON) INFO (Running @reboot jobs)"]);
    for (const { schedule, user, command } of crontab)
      if (schedule === "@reboot") run(bootedAt + 4020, user, command);
  }
  const timed = crontab.flatMap(({ schedule, ...job }) => {
    const parsed = parseSchedule(schedule);
    return parsed === undefined || parsed === "reboot" ? [] : [{ ...job, schedule: parsed }];
  });
  const first = Math.max(from, bootedAt + MINUTE);
  for (let at = Math.ceil(first / MINUTE) * MINUTE; at < to; at += MINUTE) {
    const local = Math.floor(toLocal(zone, at) / MINUTE);
    for (const { schedule, user, command } of timed)
      if (isDue(schedule, local)) run(at + 1137, user, command);
  }
  return lines;
};
