import type { HostFacts } from "../host-facts.ts";

/** Tells whether a program is there to say something. */
export const speaks = ({ programs }: Pick<HostFacts, "programs">, program: string): boolean =>
  programs.includes(program);

/** Tells whether cron is at work: it is installed, or nobody could look and there is a crontab to follow. */
export const hasCron = ({ programs, crontab }: Pick<HostFacts, "programs" | "crontab">): boolean =>
  programs.includes("cron") || (programs.length === 0 && crontab.length > 0);
