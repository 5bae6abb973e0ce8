import { spawn } from "node:child_process";
import { once } from "node:events";
import { dirname } from "node:path";
import { type Call, inTemporaryFolder, layOut, listenForCalls } from "@decnet/sdk/testing";
import { type Sample, sample } from "./sample.ts";

/** What a client of the test's said and how it ended. */
export interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A home with both files in it, and a listener that their store's address leads to. */
export interface Planted {
  readonly files: Sample;
  readonly calls: readonly Call[];
  /** Runs a program whose HOME is the planted one. */
  run(program: string, args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Said>;
}

const run: (home: string) => Planted["run"] = (home) => async (program, args, env) => {
  const child = spawn(program, args, {
    env: { PATH: process.env.PATH, HOME: home, LANG: "C.UTF-8", ...env },
  });
  const said = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk) => (said.stdout += chunk));
  child.stderr.on("data", (chunk) => (said.stderr += chunk));
  const [code] = await once(child, "close");
  return { code, ...said };
};

/** Plants the files of the `nth` seed and shows them to a test. */
export const withPlanted = async (nth: number, use: (planted: Planted) => Promise<void>): Promise<void> => {
  const { base: httpBase, calls, close } = await listenForCalls();
  try {
    await inTemporaryFolder(async (root) => {
      const files = await sample(nth, { canary: { token: "q4hx2m7vbn5tz3k6w2jd4rsyae", httpBase } });
      await layOut(root, [{ path: files.path, body: files.credentials }, files.companion]);
      await use({ files, calls, run: run(dirname(dirname(root + files.path))) });
    });
  } finally {
    close();
  }
};
