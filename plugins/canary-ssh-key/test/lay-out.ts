import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { Planted } from "./keys.ts";

/** A `.ssh` folder with all that was planted, removed afterwards. */
export const inFolder = async <T>(planted: Planted, use: (folder: string) => T | Promise<T>): Promise<T> => {
  const root = mkdtempSync(join(tmpdir(), "ssh-"));
  const folder = join(root, basename(dirname(planted.path)));
  mkdirSync(folder, { mode: 0o700 });
  const put = (path: string, body: string | Uint8Array, mode: number) => {
    const file = join(folder, basename(path));
    writeFileSync(file, body);
    chmodSync(file, mode);
  };
  try {
    put(planted.path, planted.key, 0o600);
    for (const { path, body, mode = 0o600 } of planted.companions) put(path, body, mode);
    return await use(folder);
  } finally {
    rmSync(root, { recursive: true });
  }
};
