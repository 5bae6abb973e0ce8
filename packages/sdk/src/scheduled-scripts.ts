import type { PersonalContext } from "./content-class.ts";

/** A script that cron runs here, as its crontab names it. */
export interface ScheduledScript {
  readonly script: string;
  /** When it starts, such as `2:15`; absent when it starts more than once a day. */
  readonly time?: string;
}

// A script somebody wrote: by its extension, or in one of the folders that no package installs to.
const SCRIPT =
  /(?:^|[\s;&|(])(\/(?:[\w.-]+\/)*[\w.-]+\.(?:sh|py|pl|rb)|\/(?:usr\/local|opt|srv|home)\/(?:[\w.-]+\/)*s?bin\/[\w.-]+)/;
const ONCE_A_DAY = /^(\d{1,2}) (\d{1,2}) \* \* \S+$/;

/**
 * The scripts in this account's crontab and in root's, without what is not installed yet: what its owner may speak of.
 *
 * @example scheduledScripts(ctx) // [{ script: "/home/ana/bin/tidy.sh", time: "2:15" }]
 */
export const scheduledScripts = ({ host, account, clock }: PersonalContext): ScheduledScript[] => {
  const now = clock.now();
  return host.crontab.flatMap(({ user, command, schedule, since = now }): ScheduledScript[] => {
    const script = SCRIPT.exec(command)?.[1];
    if (script === undefined || since > now || (user !== account.name && user !== "root")) return [];
    const [, minute = "", hour] = ONCE_A_DAY.exec(schedule) ?? [];
    return [{ script, ...(hour !== undefined && { time: `${Number(hour)}:${minute.padStart(2, "0")}` }) }];
  });
};
