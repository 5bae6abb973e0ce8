import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** A NATS server of a test's own. */
export interface NatsServer {
  readonly url: string;
  readonly port: number;
  /** Kills it at once, as a crash would. */
  kill(): Promise<void>;
}

const listening = async (server: ChildProcess): Promise<number> => {
  if (server.stderr === null) throw new Error("no stderr");
  let port = 0;
  for await (const line of createInterface(server.stderr)) {
    port = Number(/Listening for client connections on 127\.0\.0\.1:(\d+)/.exec(line)?.[1] ?? port);
    if (line.includes("Server is ready")) return port;
  }
  throw new Error("nats-server ended before it listened");
};

/** Starts Debian's nats-server on loopback; port -1 takes any free one. */
export const startNats = async (port = -1, ...options: readonly string[]): Promise<NatsServer> => {
  const server = spawn("nats-server", ["-a", "127.0.0.1", "-p", String(port), ...options], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const taken = await listening(server);
  server.stderr?.resume();
  return {
    url: `nats://127.0.0.1:${taken}`,
    port: taken,
    kill: async () => {
      if (server.exitCode !== null || server.signalCode !== null) return;
      server.kill("SIGKILL");
      await once(server, "exit");
    },
  };
};
