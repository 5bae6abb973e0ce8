import { spawn } from "node:child_process";

/** How a program ended. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs a program of this machine without a shell and waits for its end.
 *
 * @throws Error "X is not installed here"
 */
export const runProgram = (
  name: string,
  args: readonly string[],
  input: string | Uint8Array = "",
): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const child = spawn(name, args, { stdio: "pipe", env: { ...process.env, LC_ALL: "C.UTF-8" } });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", (error: Error & { code?: string }) => {
      reject(error.code === "ENOENT" ? new Error(`${name} is not installed here`) : error);
    });
    child.on("close", (code) => {
      resolve({ code: code ?? 1, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() });
    });
    // A parser that gives up early closes its end; its verdict is what counts.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
