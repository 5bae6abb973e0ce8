import type { CronJob } from "@decnet/sdk";
import { commandText } from "@decnet/sdk/syslog";

const NICKNAME = "@(?:reboot|yearly|annually|monthly|weekly|daily|midnight|hourly)";
const FIELD = "[0-9A-Za-z*/,~-]+";
const SCHEDULE = new RegExp(`^[ \\t]*(${NICKNAME}|(?:${FIELD}[ \\t]+){4}${FIELD})[ \\t]+(.*)$`);
// The lowest and highest number of minute, hour, day of month, month and day of week: crontab(5).
const BOUNDS = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const;

const fits = (field: string, at: number): boolean => {
  const [min, max] = BOUNDS[at] ?? [0, 0];
  const isNamed = at >= 3 && /^[A-Za-z]{3}([,-][A-Za-z]{3})*$/.test(field);
  return (
    isNamed ||
    (/^[\d*]/.test(field) &&
      /^[\d*/,~-]+$/.test(field) &&
      (field.replace(/\/\d+/g, "").match(/\d+/g) ?? []).every((n) => Number(n) >= min && Number(n) <= max))
  );
};

const job = (line: string, owner: string | undefined): CronJob | undefined => {
  const [, times = "", rest = ""] = SCHEDULE.exec(line) ?? [];
  const fields = times.split(/[ \t]+/);
  if (times === "" || (!times.startsWith("@") && !fields.every(fits))) return undefined;
  const schedule = fields.join(" ");
  if (owner !== undefined)
    return rest === "" ? undefined : { schedule, user: owner, command: commandText(rest) };
  // Debian's cron takes exactly one blank after the user's name; any further ones belong to the command, and are logged.
  const [, user, command] = /^([A-Za-z_][\w.-]*\$?)[ \t](.*)$/.exec(rest) ?? [];
  if (user === undefined || command === undefined || command.trim() === "") return undefined;
  return { schedule, user, command: commandText(command) };
};

/**
 * Reads a crontab(5). Comments, settings and lines that are no job are skipped; commands are kept as cron logs them:
 * `root    cd /` is logged as `(   cd /`, as on Debian 11, and `root<tab>cd /` as `(cd /`, as on Debian 12.
 *
 * @param owner whose crontab it is; absent for /etc/crontab and /etc/cron.d, where each line names its user.
 * @example parseCrontab("17 * * * *\troot\tcd / && run-parts --report /etc/cron.hourly\n")
 */
export const parseCrontab = (text: string, owner?: string): CronJob[] =>
  text.split("\n").flatMap((line) => {
    if (/^\s*(#|$)/.test(line) || /^[ \t]*["']?[A-Za-z_]\w*["']?[ \t]*=/.test(line)) return [];
    return job(line, owner) ?? [];
  });

/**
 * Tells whether cron reads a file of /etc/cron.d: letters, digits, underscores and hyphens only (cron(8) on Debian), so
 * names with a dot are left out.
 */
export const isCronName = (name: string): boolean => /^[\w-]+$/.test(name);
