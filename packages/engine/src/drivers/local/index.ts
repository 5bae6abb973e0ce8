import { mkdirSync, realpathSync, statSync } from "node:fs";
import { type Decky, DecnetError, type EpochMs, type Random } from "@decnet/sdk";
import type { Transport } from "../transport.ts";
import { HostState } from "./host-state.ts";
import { hostTimes } from "./host-times.ts";
import { type LocalDecky, localFleet } from "./local-fleet.ts";
import { LocalTransport } from "./local-transport.ts";
import { Staging } from "./staging.ts";
import { TimeKeeper } from "./time-keeper.ts";

export type { Person } from "./layout/host-plan.ts";
export type { LocalDecky } from "./local-fleet.ts";

/** What a local driver is made from. */
export interface LocalDriverSettings {
  /** The folder that holds a folder for each decky; made when missing. */
  readonly root: string;
  /** Where files are made before they move into a decky: on root's file system, in no decky. */
  readonly staging: string;
  /** Where the hosts' ages are kept, in no decky; `<staging>/state` when absent. */
  readonly state?: string;
  readonly random: Random;
  /** The moment of the hosts' first use. */
  readonly now: EpochMs;
  readonly deckies: readonly LocalDecky[];
  /** Times to the nanosecond, true when absent; false is faster, and leaves whole microseconds. */
  readonly exactTimes?: boolean;
}

/** Deckies that are folders, and the way to them. */
export interface LocalDriver {
  readonly transport: Transport;
  readonly deckies: readonly Decky[];
  /** Ends the helper process and takes the staging folder away. */
  close(): void;
}

/**
 * Makes the deckies that are missing and returns the way to all of them.
 *
 * @example
 * const { transport, deckies } = await createLocalDriver({
 *   root: "/srv/fleet/hosts", staging: "/srv/fleet/staging", random: Random.from("demo"), now: Date.now(),
 *   deckies: [{ name: "a", people: [{ login: "mreis", fullName: "Marta Reis" }] }],
 * });
 */
export const createLocalDriver = async (settings: LocalDriverSettings): Promise<LocalDriver> => {
  const { random, now } = settings;
  mkdirSync(settings.root, { recursive: true });
  const root = realpathSync(settings.root);
  const state = new HostState(settings.state ?? `${settings.staging}/state`);
  const staging = new Staging(settings.staging);
  if (statSync(settings.staging).dev !== statSync(root).dev)
    throw new DecnetError({
      code: "DN_LOCAL_STAGING",
      message: "the staging folder must be on the deckies' file system",
      path: settings.staging,
    });
  const times = new TimeKeeper(staging.free(), settings.exactTimes);
  const deckies = await localFleet(settings.deckies, { root, random, now, staging, state, times });
  const since = ({ name }: Decky) => state.read(name) ?? hostTimes(random.fork("times", name), now, "UTC");
  return {
    transport: new LocalTransport({ staging, times, since }),
    deckies,
    close: () => {
      times.close();
      staging.close();
    },
  };
};
