import { asAnyClass, composeBody, type HostFacts, parseSyslogStamp, Random } from "@decnet/sdk";
import { loadClasses, makeContext } from "@decnet/sdk/testing";
import plugin from "../src/index.ts";

const [loaded] = await loadClasses(plugin, { path: "/var/log/cron.log", days: 7 });
if (loaded === undefined) throw new TypeError("no class");

/** The class, as the engine holds it. */
export const logCron = asAnyClass(loaded);

const at = (host: HostFacts, now: number, since?: number) => {
  const ctx = makeContext(logCron, { at: now, ...(since !== undefined && { since }) });
  return { ...ctx, host, story: Random.from("fleet").fork("story", host.hostname) };
};

/** A log made at a moment on a host that had none. */
export const newLog = async (host: HostFacts, now: number, since?: number): Promise<string> =>
  String(await composeBody(logCron, at(host, now, since)));

/** A log gone on with at a moment. */
export const append = async (
  host: HostFacts,
  previous: string,
  now: number,
  since?: number,
): Promise<string | undefined> => logCron.nextIteration?.(previous, at(host, now, since));

export const writtenAt = (host: HostFacts, body: string, now: number): number | undefined =>
  logCron.lastWritten?.(body, at(host, now));

export const linesOf = (body: string): string[] => body.split("\n").slice(0, -1);

export const pidsOf = (body: string): number[] =>
  [...body.matchAll(/ (?:CRON|cron)\[(\d+)\]: /g)].map((match) => Number(match[1]));

export const stampsOf = (host: HostFacts, body: string, now: number): number[] =>
  linesOf(body).map((line) => parseSyslogStamp(line, host.zone, now) ?? Number.NaN);
