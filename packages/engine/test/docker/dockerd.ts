import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Docker from "dockerode";

const READY_WITHIN_MS = 60_000;
const POLL_MS = 50;

/** A Docker engine of one's own, that leaves the machine's network and any other engine alone. */
export interface TestDockerd {
  readonly socketPath: string;
  readonly docker: Docker;
  /** Starts it, or starts it again after `stop`. */
  start(): Promise<void>;
  /** Ends the engine as systemd does, and waits; its containers end with it. */
  stop(): Promise<void>;
  /** Stops it and removes all it kept. */
  remove(): Promise<void>;
}

/** Prepares an engine in a temporary folder. */
export const createDockerd = (): TestDockerd => {
  const folder = mkdtempSync(join(tmpdir(), "dockerd-"));
  // With user namespaces the containers' root is nobody out here, and has to get through.
  chmodSync(folder, 0o711);
  const socketPath = join(folder, "docker.sock");
  const log = join(folder, "log");
  const docker = new Docker({ socketPath, host: undefined });
  let child: ChildProcess | undefined;

  const ready = async (): Promise<void> => {
    const deadline = Date.now() + READY_WITHIN_MS;
    for (;;) {
      try {
        await docker.ping();
        return;
      } catch (error) {
        if (child?.exitCode !== null || Date.now() > deadline)
          throw new Error(`dockerd did not come up:\n${readFileSync(log, "utf8").slice(-4000)}`, {
            cause: error,
          });
      }
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  };

  const stop = async (): Promise<void> => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
  };

  // A test file that breaks off leaves none behind.
  process.once("exit", () => child?.kill("SIGTERM"));

  return {
    socketPath,
    docker,
    stop,
    start: async () => {
      const out = openSync(log, "a");
      const at = (name: string) => join(folder, name);
      child = spawn(
        "dockerd",
        [
          ...["--host", `unix://${socketPath}`, "--pidfile", at("pid")],
          ...["--data-root", at("data"), "--exec-root", at("exec"), "--storage-driver", "overlay2"],
          ...["--bridge=none", "--iptables=false", "--ip6tables=false"],
        ],
        { stdio: ["ignore", out, out] },
      );
      closeSync(out);
      await ready();
    },
    remove: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
};
