import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
};

/** An X server without a screen of its own, and the programs that were started on it. */
export interface Display {
  start(program: string, args: readonly string[], env: Readonly<Record<string, string>>): void;
  /** Runs xdotool to its end, and returns what it printed. */
  tool(...args: readonly string[]): Promise<string>;
  stop(): Promise<void>;
}

/** Starts Xvfb on a display nobody uses; it says which on its third descriptor. */
export const openDisplay = async (): Promise<Display> => {
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1000x1200x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const [number] = (await once(server.stdio[3] as Readable, "data")) as [Buffer];
  const DISPLAY = `:${number.toString().trim()}`;
  const programs: ChildProcess[] = [];
  return {
    start: (program, args, env) => {
      programs.push(spawn(program, args, { env: { ...process.env, ...env, DISPLAY }, stdio: "ignore" }));
    },
    tool: async (...args) => {
      const child = spawn("xdotool", args, {
        env: { ...process.env, DISPLAY },
        stdio: ["ignore", "pipe", "inherit"],
      });
      let said = "";
      child.stdout.on("data", (chunk) => (said += chunk));
      await once(child, "close");
      return said.trim();
    },
    stop: async () => {
      await Promise.all(programs.map(ended));
      await ended(server);
    },
  };
};
