import { type EpochMs, type HostFacts, syslogStamp } from "@decnet/sdk";
import { HOST } from "@decnet/sdk/testing";
import { type MadeFile, makeHost } from "../make-host.ts";

/** A line of a made-up log: when, which program, what it says. */
export type MadeLine = readonly [at: EpochMs, program: string, message: string];

/** Lines as a host's rsyslog writes them, with the mtime that the last one leaves. */
export const makeLog = (lines: readonly MadeLine[], facts: Partial<HostFacts> = {}): MadeFile => {
  const { logStamp, zone, hostname } = { ...HOST, ...facts };
  const body = lines
    .map(
      ([at, program, message]) => `${syslogStamp(logStamp, at, zone)} ${hostname} ${program}: ${message}\n`,
    )
    .join("");
  return { body, at: lines.at(-1)?.[0] ?? 0 };
};

/** A host with these logs, and whatever else it is given. */
export const logHost = (
  logs: Readonly<Record<string, readonly MadeLine[]>>,
  facts: Partial<HostFacts> = {},
  files: Readonly<Record<string, MadeFile>> = {},
) =>
  makeHost(
    {
      ...Object.fromEntries(Object.entries(logs).map(([path, lines]) => [path, makeLog(lines, facts)])),
      ...files,
    },
    { facts },
  );
