import { API_VERSION, definePlugin, type Plugin } from "@decnet/sdk";
import type { DockerDriver } from "../drivers/docker/index.ts";
import { appender } from "../fleet/append.ts";
import { plantOver } from "./plant.ts";

/** Finds the containers that play deckies, and plants in them. */
export const dockerDriverPlugin = ({ transport, fleet }: DockerDriver): Plugin =>
  definePlugin({
    name: "@decnet/driver-docker",
    apiVersion: API_VERSION,
    setup: ({ hooks }) => {
      const append = appender();
      hooks.start.tapPromise("docker", () => fleet.start());
      hooks.stop.tapPromise("docker", async () => fleet.close());
      hooks.discover.tap("docker", (found) => append(found, fleet.deckies()));
      hooks.dispatch.for("file").tapPromise("docker", (action) => plantOver(transport, action));
    },
  });
