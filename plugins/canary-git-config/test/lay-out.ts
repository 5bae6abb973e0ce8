import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { inTemporaryFolder, layOut } from "@decnet/sdk/testing";
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

/** Puts a repository into a folder of its own, with modes and times, and takes it away afterwards. */
export const laidOut = <T>(planted: Planted, use: (repository: LaidOut) => T | Promise<T>): Promise<T> =>
  inTemporaryFolder(async (home) => {
    const folder = join(home, "work");
    const git = (...args: readonly string[]): string => {
      const { status, stdout, stderr } = spawnSync("git", ["-c", "safe.directory=*", "-C", folder, ...args], {
        encoding: "utf8",
        env: GIT_ENVIRONMENT,
        maxBuffer: 1 << 26,
      });
      if (status !== 0) throw new Error(`git ${args.join(" ")} ended with ${status}: ${stdout}${stderr}`);
      return stdout;
    };
    const now = planted.ctx.clock.now();
    const files = [{ path: planted.path, body: planted.config }, ...planted.companions]
      .filter(({ path }) => path.startsWith(`${planted.root}/`))
      .map((file) => ({ mode: 0o644, at: now, ...file, path: file.path.slice(planted.root.length) }));
    await layOut(folder, files);
    return use({ folder, git });
  });
