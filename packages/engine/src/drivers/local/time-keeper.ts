import { spawnSync } from "node:child_process";
import { lstatSync, lutimesSync, rmSync, writeFileSync } from "node:fs";
import type { EpochNs } from "@decnet/sdk";
import { type FileTimes, isKept, type Resolution, toSeconds } from "./file-times.ts";
import { PerlClock } from "./perl-clock.ts";

/** Times as touch(1) of GNU coreutils takes them. */
const touchDate = (ns: EpochNs) => `@${ns / 1_000_000_000n}.${String(ns % 1_000_000_000n).padStart(9, "0")}`;

const touch = ({ path, atime, mtime }: FileTimes): void => {
  spawnSync("touch", ["-c", "-h", "-a", "-d", touchDate(atime), "--", path], { stdio: "ignore" });
  spawnSync("touch", ["-c", "-h", "-m", "-d", touchDate(mtime), "--", path], { stdio: "ignore" });
};

const probe = (file: string): Resolution => {
  const seconds = toSeconds(1_700_000_000_606_000_500n, "double");
  try {
    writeFileSync(file, "");
    lutimesSync(file, seconds, seconds);
    return lstatSync(file, { bigint: true }).mtimeNs % 1000n === 0n ? "micro" : "double";
  } finally {
    rmSync(file, { force: true });
  }
};

/** Gives files and folders times to the nanosecond, as near as this machine can. */
export class TimeKeeper {
  readonly #resolution: Resolution;
  readonly #clock: PerlClock | undefined;

  /**
   * @param scratch a path that is free for a moment, on the file system in question.
   * @param exact false saves a round trip to another process, and leaves times of whole microseconds.
   */
  constructor(scratch: string, exact = true) {
    this.#resolution = probe(scratch);
    this.#clock = exact ? PerlClock.start() : undefined;
  }

  /** As exact as Node alone can: at most a microsecond early. */
  setNearly({ path, atime, mtime }: FileTimes): void {
    lutimesSync(path, toSeconds(atime, this.#resolution), toSeconds(mtime, this.#resolution));
  }

  /**
   * Exactly, wherever perl is at hand, in one round trip for all.
   *
   * @param files set nearly before; without perl they stay so.
   * @param found times that were there before us: without perl they cost a process each.
   */
  async set(files: readonly FileTimes[], found: readonly FileTimes[] = []): Promise<void> {
    const inexact = ({ atime, mtime }: FileTimes) =>
      !(isKept(atime, this.#resolution) && isKept(mtime, this.#resolution));
    const rest = files.filter(inexact);
    const odd = found.filter((entry) => {
      if (inexact(entry)) return true;
      this.setNearly(entry);
      return false;
    });
    if (rest.length + odd.length === 0) return;
    const done = (await this.#clock?.set([...rest, ...odd])) ?? [];
    for (const [at, entry] of odd.entries()) if (done[rest.length + at] !== true) touch(entry);
  }

  close(): void {
    this.#clock?.close();
  }
}
