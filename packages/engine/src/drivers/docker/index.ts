import type { DecnetError, EpochMs } from "@decnet/sdk";
import type { Transport } from "../transport.ts";
import { connect } from "./connect.ts";
import { dockerTransport } from "./docker-transport.ts";
import { type DockerSettings, limitsOf } from "./settings.ts";
import { type DockerFleet, watchFleet } from "./watch-fleet.ts";

export { type DockerSettings, DockerSettingsSchema } from "./settings.ts";
export type { DockerFleet } from "./watch-fleet.ts";

/** Containers as deckies: who runs, and the way to them. */
export interface DockerDriver {
  readonly transport: Transport;
  readonly fleet: DockerFleet;
}

/** Where the driver says what went wrong on its own watch. */
export interface DockerDriverHooks {
  /** Told once for each time the engine is out of reach. */
  readonly onProblem: (error: DecnetError) => void;
  /** The engine's clock, which is this machine's unless told otherwise. */
  readonly now?: () => EpochMs;
}

/**
 * Opens the driver; nothing is connected before the first call.
 *
 * @example const { transport, fleet } = createDockerDriver({}, { onProblem: (error) => log(error.toRecord()) });
 */
export const createDockerDriver = (
  settings: DockerSettings,
  { onProblem, now = Date.now }: DockerDriverHooks,
): DockerDriver => {
  const docker = connect(settings);
  const { timeoutMs, concurrency } = limitsOf(settings);
  return {
    transport: dockerTransport(docker, { timeoutMs, concurrency, now }),
    fleet: watchFleet(docker, timeoutMs, onProblem),
  };
};
