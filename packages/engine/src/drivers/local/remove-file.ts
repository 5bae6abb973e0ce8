import { lstatSync, unlinkSync } from "node:fs";
import { sha256 } from "../../sha256.ts";
import type { RemoveResult } from "../transport.ts";
import { HeldFolders } from "./held-folders.ts";
import { readPlain } from "./read-plain.ts";

/** Takes a file away below a canonical root, if its bytes are still these; its folder shows the time, as with rm(1). */
export const removeFile = (root: string, path: string, hash: string): RemoveResult => {
  const held = new HeldFolders(root);
  try {
    const entry = held.entry(path);
    if (lstatSync(entry, { throwIfNoEntry: false })?.isFile() !== true)
      return { removed: false, why: "the file is no longer there" };
    const bytes = readPlain(entry)?.bytes;
    if (bytes === undefined || sha256(bytes) !== hash)
      return { removed: false, why: "the file was changed by somebody else" };
    unlinkSync(entry);
    return { removed: true };
  } finally {
    held.close();
  }
};
