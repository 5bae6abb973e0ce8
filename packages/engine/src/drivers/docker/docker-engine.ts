import type Docker from "dockerode";
import { within } from "./within.ts";

/** A Docker engine, and how it is to be treated. */
export interface DockerEngine {
  readonly docker: Docker;
  readonly timeoutMs: number;
  /** True when the containers' users are mapped to others outside (`userns-remap`); asked once. */
  remapsUsers(): Promise<boolean>;
}

/** An engine behind a client. */
export const dockerEngine = (docker: Docker, timeoutMs: number): DockerEngine => {
  let remaps: Promise<boolean> | undefined;
  const ask = async (): Promise<boolean> => {
    const { SecurityOptions } = (await within(timeoutMs, () => docker.info())) as {
      SecurityOptions?: string[];
    };
    return (SecurityOptions ?? []).some((option) => option.includes("name=userns"));
  };
  return {
    docker,
    timeoutMs,
    remapsUsers: () => {
      remaps ??= ask().catch((error: unknown) => {
        remaps = undefined;
        throw error;
      });
      return remaps;
    },
  };
};
