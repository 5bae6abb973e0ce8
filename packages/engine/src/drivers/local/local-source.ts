import { lstatSync, readdirSync, readlinkSync } from "node:fs";
import type { EpochMs } from "@decnet/sdk";
import type { FactSource } from "../fact-source.ts";
import type { HostTimes } from "./host-times.ts";
import { readPlain } from "./read-plain.ts";
import { resolveInside } from "./resolve-inside.ts";
import type { TimeKeeper } from "./time-keeper.ts";

// What a broken or half-readable host throws; for its facts that is the same as nothing there.
const orNothing = <T>(look: () => T): T | undefined => {
  try {
    return look();
  } catch {
    return undefined;
  }
};

/** Looks into a decky that is a folder, without leaving it and without leaving traces. */
export class LocalSource implements FactSource {
  // A folder has no network; the world gives it a place in the fleet's.
  readonly address = "";
  // The layout is that of a Debian server, whose init is systemd; nobody runs it.
  readonly systemd = true;
  readonly alive = false;
  readonly bootedAt: EpochMs;
  readonly installedAt: EpochMs;
  readonly #root: string;
  readonly #keeper: TimeKeeper;

  constructor(root: string, { bootedAt, installedAt }: HostTimes, keeper: TimeKeeper) {
    this.#root = root;
    this.#keeper = keeper;
    this.bootedAt = bootedAt;
    this.installedAt = installedAt;
  }

  async read(path: string): Promise<string | undefined> {
    const file = this.#resolved(path, readPlain);
    if (file?.disturbed !== undefined) await this.#keeper.set([], [file.disturbed]).catch(() => undefined);
    return file?.bytes.toString();
  }

  async link(path: string): Promise<string | undefined> {
    const [, folder = "", name = ""] = /^(.*)\/([^/]+)$/.exec(path) ?? [];
    return this.#resolved(folder, (real) => readlinkSync(`${real}/${name}`));
  }

  async list(folder: string): Promise<readonly string[]> {
    const found = this.#resolved(folder, (path) => {
      const { atimeNs: atime, mtimeNs: mtime } = lstatSync(path, { bigint: true });
      const names = readdirSync(path).sort();
      const touched = lstatSync(path, { bigint: true }).atimeNs !== atime;
      return { names, disturbed: touched ? [{ path, atime, mtime }] : [] };
    });
    if (found === undefined) return [];
    await this.#keeper.set([], found.disturbed).catch(() => undefined);
    return found.names;
  }

  async exists(path: string): Promise<boolean> {
    return this.#resolved(path, () => true) ?? false;
  }

  #resolved<T>(path: string, look: (real: string) => T): T | undefined {
    return orNothing(() => {
      const real = resolveInside(this.#root, path);
      return real === undefined ? undefined : look(real);
    });
  }
}
