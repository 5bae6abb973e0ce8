import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Lends a folder of its own to a test, and removes it with all that is in it, however the test ends.
 *
 * @example await inTemporaryFolder((folder) => writeFile(join(folder, "a.pdf"), bytes));
 */
export const inTemporaryFolder = async <T>(use: (folder: string) => T | Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), "test-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
