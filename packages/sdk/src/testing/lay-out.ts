import { chmod, mkdir, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Companion } from "../companion.ts";

/**
 * Writes files below a folder that stands for `/`, as they are planted: folders with mode 0700, files with their modes
 * (0600 without one) and times (now without one).
 *
 * @example await layOut(folder, [{ path, body: bytes, mode: 0o600 }, ...companions]);
 */
export const layOut = async (root: string, files: readonly Companion[]): Promise<void> => {
  for (const { path, body, mode = 0o600, at } of files) {
    const file = join(root, path);
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(file, body);
    await chmod(file, mode);
    if (at !== undefined) await utimes(file, at / 1000, at / 1000);
  }
};
