import type { CanaryContext, Random } from "@decnet/sdk";
import type { Entry } from "../config/entry.ts";
import { hashedHost } from "./hashed-host.ts";
import { hostKeys } from "./host-keys.ts";

/** What ssh has noted: now, and before it last learnt more of a host's keys, which it keeps as `known_hosts.old`. */
export interface KnownHosts {
  readonly now: string;
  readonly before?: string;
}

const NOTED = 0.85;
const COME_BACK = 0.6;
const FORGOTTEN = 3;
const MOST_FORGOTTEN = 9;

const option = ({ options }: Entry, wanted: string): string | undefined =>
  options.find(([keyword]) => keyword === wanted)?.[1];

// What ssh looks a host up by; only of hosts that nobody can reach from here. A neighbour's own keys are not known to us, and
// ssh would warn of a changed one.
const lookedUp = (far: readonly Entry[]): readonly string[] =>
  far.flatMap((entry) => {
    const name = option(entry, "HostName");
    const port = option(entry, "Port");
    if (name === undefined || option(entry, "ProxyJump") !== undefined) return [];
    return [port === undefined ? name : `[${name}]:${port}`];
  });

/** Hosts that were there once; their names stand nowhere but in the hash. */
const forgotten = (random: Random): readonly string[] =>
  Array.from({ length: Math.min(MOST_FORGOTTEN, Math.round(random.exponential(FORGOTTEN))) }, () =>
    Buffer.from(random.bytes(12)).toString("hex"),
  );

const write = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join("");

/**
 * Hosts as ssh 9.2 notes them: the first time a host's Ed25519 key, at the end; the next time, when the server tells of them,
 * its RSA and ECDSA keys too (measured on Debian 12).
 */
export const knownHosts = (ctx: CanaryContext, far: readonly Entry[]): KnownHosts => {
  const random = ctx.random.fork("known hosts");
  const names = random
    .shuffle([...lookedUp(far), ...forgotten(random.fork("forgotten"))])
    .filter((name) => random.fork("noted", name).bool(NOTED));
  const lines: string[] = [];
  let before: string | undefined;
  const note = (name: string, stream: Random, keys: readonly string[]): void => {
    for (const [at, key] of keys.entries()) lines.push(`${hashedHost(name, stream.fork("salt", at))} ${key}`);
  };
  const waiting: (() => void)[] = [];
  for (const name of names) {
    const own = random.fork(name);
    const [first, ...others] = hostKeys(own.fork("keys"));
    note(name, own.fork("first"), [first]);
    if (!own.bool(COME_BACK)) continue;
    waiting.push(() => {
      before = write(lines);
      note(name, own.fork("again"), others);
    });
    if (own.bool(0.5)) for (const again of waiting.splice(0)) again();
  }
  for (const again of waiting) again();
  return { now: write(lines), ...(before !== undefined && { before }) };
};
