import type { Decky } from "@decnet/sdk";
import type Docker from "dockerode";
import { deckyUuid } from "../../src/drivers/decky-uuid.ts";
import { runInside } from "../../src/drivers/docker/run-inside.ts";
import { within } from "../../src/drivers/docker/within.ts";
import { BUSYBOX_IMAGE } from "./busybox-image.ts";

/** A container as the engine's driver knows it, with a shell for looking at it from inside. */
export interface TestContainer {
  readonly decky: Decky;
  readonly container: Docker.Container;
  /** What a shell command in there prints; throws when it fails. */
  sh(script: string): Promise<string>;
}

/** A path as one word of a shell command. */
export const inShell = (path: string): string => `'${path.replaceAll("'", "'\\''")}'`;

type HostConfig = Docker.ContainerCreateOptions["HostConfig"];

/** Makes a container without a network, and does not start it. */
export const makeContainer = async (
  docker: Docker,
  name: string,
  hostConfig: HostConfig = {},
  options: Docker.ContainerCreateOptions = {},
): Promise<TestContainer> => {
  const container = await docker.createContainer({
    name,
    Image: BUSYBOX_IMAGE,
    Cmd: ["/bin/sleep", "1000000"],
    StopSignal: "SIGKILL",
    ...options,
    HostConfig: { NetworkMode: "none", ...hostConfig },
  });
  return {
    container,
    decky: { uuid: deckyUuid("docker", name), name, source: "docker", ref: container.id, services: ["ssh"] },
    sh: async (script) => {
      const { code, stdout, stderr } = await within(60_000, (signal) =>
        runInside(docker, container, ["/bin/sh", "-c", script], undefined, signal),
      );
      if (code !== 0) throw new Error(`${script}: ${code} ${stderr}`);
      return stdout.toString("utf8").trim();
    },
  };
};

/** Makes a container without a network, and starts it. */
export const startContainer = async (...made: Parameters<typeof makeContainer>): Promise<TestContainer> => {
  const box = await makeContainer(...made);
  await box.container.start();
  return box;
};
