import type { HostFacts } from "@decnet/sdk";
import { isCronOnly, type LogFile, logFilesOf } from "@decnet/sdk/syslog";

const USUAL = "/var/log/cron.log";

/** The file that only cron writes to: where rsyslog.conf sends it, in a folder of logs. */
export const cronLogOf = (host: Pick<HostFacts, "syslogRules">): string =>
  logFilesOf(host).find((file) => isCronOnly(file) && file.path.startsWith("/var/log/"))?.path ?? USUAL;

/** What it takes. */
export const CRON: Pick<LogFile, "takes"> = { takes: ({ facility }) => facility === "cron" };
