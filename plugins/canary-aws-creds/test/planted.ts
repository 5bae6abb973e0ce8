import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
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
  /** `METHOD path` and the Authorization header of each request, in order. */
  readonly requests: readonly { readonly line: string; readonly authorization: string }[];
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
  const requests: { line: string; authorization: string }[] = [];
  const server = createServer(({ method, url, headers }, response) => {
    requests.push({ line: `${method} ${url}`, authorization: headers.authorization ?? "" });
    response.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const root = mkdtempSync(join(tmpdir(), "home-"));
  try {
    const httpBase = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const files = await sample(nth, { canary: { token: "q4hx2m7vbn5tz3k6w2jd4rsyae", httpBase } });
    for (const [path, body] of [
      [files.path, files.credentials],
      [files.companion.path, files.config],
    ] as const) {
      mkdirSync(dirname(root + path), { recursive: true, mode: 0o700 });
      writeFileSync(root + path, body);
      chmodSync(root + path, 0o600);
    }
    await use({ files, requests, run: run(dirname(dirname(root + files.path))) });
  } finally {
    server.close();
    rmSync(root, { recursive: true, force: true });
  }
};
