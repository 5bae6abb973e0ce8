import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { pid } from "node:process";
import { DecnetError } from "@decnet/sdk";
import type { HostTimes } from "./host-times.ts";

const isTimes = (value: unknown): value is HostTimes =>
  typeof value === "object" &&
  value !== null &&
  "installedAt" in value &&
  "bootedAt" in value &&
  Number.isFinite(value.installedAt) &&
  Number.isFinite(value.bootedAt);

/** Remembers since when hosts are installed and up, outside their trees, so that each start of the engine agrees. */
export class HostState {
  readonly #folder: string;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#folder = folder;
  }

  /** What is known of a host; `undefined` when nothing is. */
  read(name: string): HostTimes | undefined {
    const path = this.#path(name);
    let text: string;
    try {
      text = readFileSync(path, "utf8");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
      throw error;
    }
    try {
      const value: unknown = JSON.parse(text);
      if (isTimes(value)) return { installedAt: value.installedAt, bootedAt: value.bootedAt };
    } catch {
      // Said below, for whatever is wrong with it.
    }
    throw new DecnetError({
      code: "DN_LOCAL_STATE",
      message: `what is kept of ${name} cannot be read`,
      path,
      hint: "delete the file: the times are worked out anew",
    });
  }

  write(name: string, times: HostTimes): void {
    const path = this.#path(name);
    const next = `${path}.${pid}`;
    writeFileSync(next, `${JSON.stringify(times)}\n`);
    renameSync(next, path);
  }

  #path(name: string): string {
    return `${this.#folder}/${name}.json`;
  }
}
