import { join } from "node:path";
import type { DecnetErrorRecord, EpochMs, Random } from "@decnet/sdk";
import { dockerDriverPlugin } from "../built-in/docker-driver-plugin.ts";
import { localDriverPlugin } from "../built-in/local-driver-plugin.ts";
import type { LoadedConfig } from "../config/load-config.ts";
import { localPeople } from "../fleet/local-people.ts";
import type { People } from "../personas/people.ts";
import type { DockerDriver } from "./docker/index.ts";
import type { Drivers } from "./drivers.ts";
import { createLocalDriver, type LocalDriver } from "./local/index.ts";

/** What drivers are opened with. */
export interface DriverSettings {
  readonly config: LoadedConfig;
  readonly people: People;
  readonly random: Random;
  readonly now: EpochMs;
  readonly onProblem: (problem: DecnetErrorRecord) => void;
}

/** The `fleet.local` of a config. */
export type LocalFleet = NonNullable<LoadedConfig["fleet"]["local"]>;

/** The driver of local folders, which are made when they are missing. */
export const openLocal = async (
  { config, people, random, now }: DriverSettings,
  { deckies }: LocalFleet,
): Promise<LocalDriver> =>
  createLocalDriver({
    root: config.localFolder,
    staging: join(config.dataDir, "staging"),
    state: join(config.dataDir, "hosts"),
    random: random.fork("hosts"),
    now,
    deckies: deckies.map((decky) => ({ ...decky, people: localPeople(decky, people, random) })),
  });

const openDocker = async ({ config, onProblem }: DriverSettings): Promise<DockerDriver | undefined> => {
  const { docker } = config.fleet;
  if (docker === undefined || docker === false) return undefined;
  // Loaded on demand: the Docker client alone takes longer to load than all the rest.
  const { createDockerDriver } = await import("./docker/index.ts");
  return createDockerDriver(typeof docker === "object" ? docker : {}, {
    onProblem: (error) => onProblem(error.toRecord()),
  });
};

/** The drivers a config asks for: local folders, Docker containers. */
export const openDrivers = async (settings: DriverSettings): Promise<Drivers> => {
  const fleet = settings.config.fleet.local;
  const local = fleet === undefined ? undefined : await openLocal(settings, fleet);
  const docker = await openDocker(settings);
  return {
    transports: [local, docker].flatMap((driver) => driver?.transport ?? []),
    plugins: [
      ...(local === undefined ? [] : [localDriverPlugin(local)]),
      ...(docker === undefined ? [] : [dockerDriverPlugin(docker)]),
    ],
    close: () => {
      local?.close();
      void docker?.fleet.close();
    },
  };
};
