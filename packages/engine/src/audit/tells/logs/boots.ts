import type { EpochMs, HostFacts } from "@decnet/sdk";
import { linesOf } from "./each-host.ts";
import type { LogLine } from "./parse-line.ts";
import type { Log } from "./read-logs.ts";

/** Tells a line that is only written while a host comes up. */
export const isBootLine = ({ tag, message }: LogLine): boolean =>
  (tag === "kernel" && /^(?:\[ *[\d.]+\] )?(?:Linux version|Command line:)/.test(message)) ||
  (tag === "systemd" && message.startsWith("Startup finished in")) ||
  (tag === "cron" && message.includes("(Running @reboot jobs)"));

/** When a host came up, as its logs and the host itself tell. */
export const bootsOf = ({ bootedAt }: HostFacts, logs: readonly Log[]): EpochMs[] =>
  [bootedAt, ...linesOf(logs, isBootLine).map(({ line }) => line.at)].sort((a, b) => a - b);

/** Tells the line with which cron begins, after a boot or not. */
export const isCronStart = ({ tag, message }: LogLine): boolean =>
  tag === "cron" &&
  /^\(CRON\) (?:INFO \(pidfile fd = \d+\)|INFO \((?:Running|Skipping) @reboot jobs|STARTUP )/.test(message);
