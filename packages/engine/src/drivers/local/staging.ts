import {
  closeSync,
  fchmodSync,
  fchownSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeSync,
} from "node:fs";
import { geteuid, kill, pid } from "node:process";
import type { PlantedFile } from "@decnet/sdk";

const isAlive = (process: number): boolean => {
  try {
    return kill(process, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

/** Only root may give files away. */
export const mayGiveAway = (): boolean => geteuid?.() === 0;

// What processes that were killed have left behind.
const sweep = (folder: string): void => {
  for (const name of readdirSync(folder)) {
    const [, owner] = /^(\d+)-\w+$/.exec(name) ?? [];
    if (owner !== undefined && !isAlive(Number(owner)))
      rmSync(`${folder}/${name}`, { recursive: true, force: true });
  }
};

/** Where files are made before they move into a decky in one step. Not inside any decky, on the same file system. */
export class Staging {
  readonly #folder: string;
  #count = 0;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const real = realpathSync(folder);
    sweep(real);
    this.#folder = mkdtempSync(`${real}/${pid}-`);
  }

  /** A path in here that nobody else uses. */
  free(): string {
    this.#count += 1;
    return `${this.#folder}/${this.#count}`;
  }

  /** Makes a file with its bytes, owner and mode; times are left to the caller. */
  write({ bytes, mode, uid, gid }: Pick<PlantedFile, "bytes" | "mode" | "uid" | "gid">): string {
    const path = this.free();
    const fd = openSync(path, "wx", 0o600);
    try {
      for (let written = 0; written < bytes.length; )
        written += writeSync(fd, bytes, written, bytes.length - written);
      if (mayGiveAway()) fchownSync(fd, uid, gid);
      fchmodSync(fd, mode);
      return path;
    } catch (error) {
      rmSync(path, { force: true });
      throw error;
    } finally {
      closeSync(fd);
    }
  }

  /** Takes away what was not used. */
  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
