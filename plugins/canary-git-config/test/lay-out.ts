import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Planted } from "./repositories.ts";

/** A repository in a folder, and git in it. */
export interface LaidOut {
  readonly folder: string;
  /** Runs git; the test fails when git does. */
  readonly git: (...args: readonly string[]) => string;
}

/** What git is run with, so that nothing of this machine's or of its owner's config counts. */
export const GIT_ENVIRONMENT = {
  PATH: process.env.PATH ?? "",
  HOME: "/nonexistent",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_TERMINAL_PROMPT: "0",
  LC_ALL: "C.UTF-8",
  TZ: "UTC",
};

const write = (path: string, body: string | Uint8Array, mode: number, at: number) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, body, { mode });
  utimesSync(path, at / 1000, at / 1000);
};

/** Puts a repository into a folder of its own, with modes and times, and takes it away afterwards. */
export const laidOut = async <T>(
  planted: Planted,
  use: (repository: LaidOut) => T | Promise<T>,
): Promise<T> => {
  const home = mkdtempSync(join(tmpdir(), "repository-"));
  const folder = join(home, "work");
  const now = planted.ctx.clock.now();
  const git = (...args: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync("git", ["-c", "safe.directory=*", "-C", folder, ...args], {
      encoding: "utf8",
      env: GIT_ENVIRONMENT,
      maxBuffer: 1 << 26,
    });
    if (status !== 0) throw new Error(`git ${args.join(" ")} ended with ${status}: ${stdout}${stderr}`);
    return stdout;
  };
  try {
    write(join(folder, ".git/config"), planted.config, 0o644, now);
    for (const { path, body, mode = 0o644, at = now } of planted.companions)
      if (path.startsWith(`${planted.root}/`))
        write(join(folder, path.slice(planted.root.length + 1)), body, mode, at);
    return await use({ folder, git });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
};
