import { type Decky, isoNs, pad } from "@decnet/sdk";
import type { StoredFile } from "../store/synthetic-files.ts";

/** One line of `manifest.jsonl`; the field names are a contract (DESIGN.md §11). */
export const manifestLine = (decky: Decky, file: StoredFile): string =>
  JSON.stringify({
    decky: decky.name,
    path: file.path,
    contentClass: file.contentClass,
    persona: file.persona,
    account: file.account,
    mode: pad(file.mode.toString(8), 4),
    uid: file.uid,
    gid: file.gid,
    mtime: isoNs(file.lastModified),
    size: file.size,
    sha256: file.contentHash,
    edits: file.editCount,
    createdAt: new Date(file.createdAt).toISOString(),
    ...(file.by !== null && { model: file.by.model }),
  });
