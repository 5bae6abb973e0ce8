import type { DecnetErrorRecord } from "@decnet/sdk";
import type { Environment } from "../config/environment-variables.ts";
import type { LoadedConfig } from "../config/load-config.ts";
import type { Bus } from "./bus.ts";
import { localBus } from "./local-bus.ts";
import { NatsBus } from "./nats-bus.ts";
import { natsCredentials } from "./nats-credentials.ts";

/** What a bus is opened with. */
export interface BusSettings {
  readonly config: Pick<LoadedConfig, "bus">;
  /** Where the token of a NATS server stands. */
  readonly env: Environment;
  readonly onProblem: (record: DecnetErrorRecord) => void;
}

/**
 * Opens the bus that the config asks for, and does not wait until it can be reached.
 *
 * @throws DecnetError `DN_BUS_CREDENTIALS` when what the NATS server wants to be shown is not there.
 */
export const openBus = ({ config: { bus }, env, onProblem }: BusSettings): Bus => {
  if (bus.nats === undefined) return localBus(onProblem);
  const { servers } = bus.nats;
  return new NatsBus({ servers, ...natsCredentials(bus.nats, env) }, onProblem);
};
