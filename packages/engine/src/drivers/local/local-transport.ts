import { lstatSync, realpathSync } from "node:fs";
import { type Decky, DecnetError, type HostFacts, messageOf } from "@decnet/sdk";
import { readFacts } from "../read-facts.ts";
import type { Batch, PathStat, PlantResult, RemoveResult, Transport } from "../transport.ts";
import { PathBlocked } from "./failure.ts";
import { HeldFolders } from "./held-folders.ts";
import type { HostTimes } from "./host-times.ts";
import { LOCAL } from "./local-fleet.ts";
import { LocalSource } from "./local-source.ts";
import { plantBatch } from "./plant-batch.ts";
import { readPlain } from "./read-plain.ts";
import { removeFile } from "./remove-file.ts";
import type { Staging } from "./staging.ts";
import type { TimeKeeper } from "./time-keeper.ts";

/** What a {@link LocalTransport} works with. */
export interface LocalTransportParts {
  readonly staging: Staging;
  readonly times: TimeKeeper;
  /** Since when a decky is installed and up. */
  since(decky: Decky): HostTimes;
}

// The path is no plain way to a file: for a reader that is the same as nothing there.
const NOT_THERE = new Set(["ENOENT", "ENOTDIR", "ELOOP", "ENXIO"]);

const orNothing = <T>(path: string, look: () => T | undefined): T | undefined => {
  try {
    return look();
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (cause instanceof PathBlocked || NOT_THERE.has(code ?? "")) return undefined;
    throw new DecnetError({ code: "DN_DECKY_UNREADABLE", message: "the path cannot be read", path, cause });
  }
};

/** The way to deckies that are folders on this machine. */
export class LocalTransport implements Transport {
  readonly source = LOCAL;
  readonly #parts: LocalTransportParts;
  readonly #facts = new Map<string, Promise<HostFacts>>();
  readonly #busy = new Map<string, Promise<unknown>>();

  constructor(parts: LocalTransportParts) {
    this.#parts = parts;
  }

  /** Read once, then kept. */
  facts(decky: Decky): Promise<HostFacts> {
    let facts = this.#facts.get(decky.ref);
    if (facts === undefined) {
      facts = this.#readFacts(decky);
      this.#facts.set(decky.ref, facts);
      facts.catch(() => this.#facts.delete(decky.ref));
    }
    return facts;
  }

  async stat(decky: Decky, path: string): Promise<PathStat | undefined> {
    return this.#look(decky, path, (entry) => {
      const stat = lstatSync(entry, { throwIfNoEntry: false });
      if (stat === undefined) return undefined;
      const kind = stat.isFile() ? "file" : stat.isDirectory() ? "folder" : "other";
      return { kind, size: stat.size, mode: stat.mode & 0o7777 };
    });
  }

  /** At most 16 MiB: of a longer file, its beginning. */
  async read(decky: Decky, path: string): Promise<Uint8Array | undefined> {
    const file = this.#look(decky, path, readPlain);
    if (file?.disturbed !== undefined) {
      const entry = { ...file.disturbed, path: `${decky.ref}${path}` };
      await this.#parts.times.set([], [entry]).catch(() => undefined);
    }
    return file?.bytes;
  }

  plant(decky: Decky, batch: Batch): Promise<PlantResult> {
    return this.#inTurn(decky, async () => {
      try {
        const root = this.#root(decky);
        return await plantBatch(root, batch, this.#parts.staging, this.#parts.times);
      } catch (error) {
        return { success: false, planted: [], why: (error as Error).message, elsewhere: false };
      }
    });
  }

  remove(decky: Decky, path: string, hash: string): Promise<RemoveResult> {
    return this.#inTurn(decky, async () => {
      try {
        return removeFile(this.#root(decky), path, hash);
      } catch (error) {
        return { removed: false, why: messageOf(error) };
      }
    });
  }

  // One change at a time for each decky: a batch gives folders back the times it found.
  #inTurn<T>(decky: Decky, work: () => Promise<T>): Promise<T> {
    const before = this.#busy.get(decky.ref);
    const result = before === undefined ? work() : before.then(work);
    this.#busy.set(decky.ref, result);
    return result;
  }

  async #readFacts(decky: Decky): Promise<HostFacts> {
    const { since, times } = this.#parts;
    return readFacts(new LocalSource(this.#root(decky), since(decky), times));
  }

  #root(decky: Decky): string {
    try {
      return realpathSync.native(decky.ref);
    } catch (cause) {
      throw new DecnetError({
        code: "DN_DECKY_UNREACHABLE",
        message: `the folder of ${decky.name} is gone`,
        path: decky.ref,
        cause,
      });
    }
  }

  #look<T>(decky: Decky, path: string, see: (entry: string) => T | undefined): T | undefined {
    const held = new HeldFolders(this.#root(decky));
    try {
      return orNothing(path, () => see(held.entry(path)));
    } finally {
      held.close();
    }
  }
}
