import { dirname, join } from "node:path";
import { inTemporaryFolder, layOut } from "@decnet/sdk/testing";
import type { Planted } from "./keys.ts";

/** A `.ssh` folder with all that was planted, removed afterwards. */
export const inFolder = <T>(
  { path, key, companions }: Planted,
  use: (folder: string) => T | Promise<T>,
): Promise<T> =>
  inTemporaryFolder(async (root) => {
    await layOut(root, [{ path, body: key }, ...companions]);
    return use(join(root, dirname(path)));
  });
