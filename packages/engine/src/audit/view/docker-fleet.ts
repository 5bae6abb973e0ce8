import type { Decky } from "@decnet/sdk";
import { connect } from "../../drivers/docker/connect.ts";
import { type DockerEngine, dockerEngine } from "../../drivers/docker/docker-engine.ts";
import { findDeckies } from "../../drivers/docker/find-deckies.ts";
import { dockerProblem } from "../../drivers/docker/problems.ts";
import { type DockerSettings, limitsOf } from "../../drivers/docker/settings.ts";
import { within } from "../../drivers/docker/within.ts";

/** The containers that play deckies now, and the engine they run on. */
export interface DockerFleetNow {
  readonly engine: DockerEngine;
  readonly deckies: readonly Decky[];
}

/**
 * Asks a Docker engine once which deckies run.
 *
 * @throws DecnetError when it does not answer.
 */
export const dockerFleetNow = async (settings: DockerSettings): Promise<DockerFleetNow> => {
  const docker = connect(settings);
  const { timeoutMs } = limitsOf(settings);
  const list = (abortSignal: AbortSignal) => docker.listContainers({ all: true, abortSignal });
  const containers = await within(timeoutMs, list).catch((error: unknown) => {
    throw dockerProblem(error);
  });
  return { engine: dockerEngine(docker, timeoutMs), deckies: findDeckies(containers) };
};
