import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync } from "node:fs";
import { type Decky, DecnetError, type EpochMs, type Random, type ZoneName } from "@decnet/sdk";
import { deckyUuid } from "../decky-uuid.ts";
import { parseHostname } from "../facts/hostname.ts";
import { buildHost } from "./build-host.ts";
import { hostLayout } from "./host-layout.ts";
import type { HostState } from "./host-state.ts";
import { type HostTimes, hostTimes } from "./host-times.ts";
import { pickHostname } from "./hostnames.ts";
import type { Person } from "./layout/host-plan.ts";
import { resolveInside } from "./resolve-inside.ts";
import type { Staging } from "./staging.ts";
import type { TimeKeeper } from "./time-keeper.ts";

/** One local decky as the operator asks for it. */
export interface LocalDecky {
  /** The folder's name, too. */
  readonly name: string;
  /** What an intruder sees; a plausible one is made up when absent. */
  readonly hostname?: string;
  readonly services?: readonly string[];
  readonly topology?: string;
  /** IANA name; UTC when absent. */
  readonly zone?: ZoneName;
  /** Who has a login, the one who installed it first. */
  readonly people: readonly Person[];
}

/** What hosts are made from and with. */
export interface LocalFleetParts {
  /** The folder that the deckies' folders are in, canonical. */
  readonly root: string;
  readonly random: Random;
  readonly now: EpochMs;
  readonly staging: Staging;
  readonly state: HostState;
  readonly times: TimeKeeper;
}

export const LOCAL = "local";

const problem = ({ name, people }: LocalDecky): string | undefined => {
  if (!/^[A-Za-z0-9][\w.-]{0,99}$/.test(name)) return `${JSON.stringify(name)} cannot be a folder's name`;
  const strange = people.find(({ login }) => !/^[a-z_][a-z0-9_-]{0,31}$/.test(login));
  if (strange !== undefined) return `${JSON.stringify(strange.login)} is no login`;
  if (people.some(({ fullName }) => /[:,\n]/.test(fullName)))
    return "a full name holds a colon, comma or newline";
  if (new Set(people.map(({ login }) => login)).size < people.length) return "two people share a login";
  return undefined;
};

const knownHostname = (ref: string): string | undefined => {
  const path = existsSync(ref) ? resolveInside(ref, "/etc/hostname") : undefined;
  return path === undefined ? undefined : parseHostname(readFileSync(path, "utf8"));
};

const makeHost = async (
  decky: LocalDecky,
  ref: string,
  hostname: string,
  since: HostTimes,
  { random, now, staging, times }: LocalFleetParts,
): Promise<void> => {
  const aside = staging.free();
  const { services = [], zone = "Etc/UTC", people } = decky;
  const host = random.fork("host", decky.name);
  await buildHost(
    aside,
    hostLayout({ random: host, hostname, zone, services, people, now, ...since }),
    times,
  );
  try {
    renameSync(aside, ref);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    // Another process was faster; its host is as good.
    if (!existsSync(ref)) throw error;
  }
};

/**
 * The deckies that are folders. One that is missing is made, in one step; one that is there is taken as it is.
 *
 * @throws DecnetError `DN_LOCAL_DECKY` for a name or login that cannot be one.
 */
export const localFleet = async (
  deckies: readonly LocalDecky[],
  parts: LocalFleetParts,
): Promise<Decky[]> => {
  const { root, random, now, state } = parts;
  for (const decky of deckies) {
    const message = problem(decky);
    if (message !== undefined) throw new DecnetError({ code: "DN_LOCAL_DECKY", message, path: decky.name });
  }
  mkdirSync(root, { recursive: true });
  const refOf = (name: string) => `${realpathSync(root)}/${name}`;
  const taken = new Set(
    deckies.flatMap(({ name, hostname }) => hostname ?? knownHostname(refOf(name)) ?? []),
  );
  const fleet: Decky[] = [];
  for (const decky of deckies) {
    const { name, services = [], topology, zone = "Etc/UTC" } = decky;
    const ref = refOf(name);
    const since = state.read(name) ?? hostTimes(random.fork("times", name), now, zone);
    state.write(name, since);
    if (!existsSync(ref)) {
      const hostname = decky.hostname ?? pickHostname(random, { name, services }, taken);
      taken.add(hostname);
      await makeHost(decky, ref, hostname, since, parts);
    }
    fleet.push({
      uuid: deckyUuid(LOCAL, name),
      name,
      source: LOCAL,
      ref,
      services,
      ...(topology !== undefined && { topology }),
    });
  }
  return fleet;
};
