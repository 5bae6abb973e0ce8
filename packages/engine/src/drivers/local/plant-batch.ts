import { lstatSync, rmSync } from "node:fs";
import type { EpochNs, PlantedFile } from "@decnet/sdk";
import type { Batch, PlantResult } from "../transport.ts";
import { failure } from "./failure.ts";
import { HeldFolders } from "./held-folders.ts";
import { checkPlace, placeFile } from "./place-file.ts";
import { READ_LIMIT, readPlain } from "./read-plain.ts";
import type { Staging } from "./staging.ts";
import type { TimeKeeper } from "./time-keeper.ts";

// A folder is as old as the newest thing it was made for.
const timeFor = (folder: string, files: readonly PlantedFile[]): EpochNs | undefined =>
  files
    .filter(({ path }) => path.startsWith(`${folder}/`))
    .map(({ mtime }) => mtime)
    .reduce<EpochNs | undefined>(
      (newest, mtime) => (newest !== undefined && newest > mtime ? newest : mtime),
      undefined,
    );

const readBack = (file: PlantedFile, entry: string): void => {
  if (readPlain(entry)?.bytes.equals(file.bytes.subarray(0, READ_LIMIT)) !== true)
    throw new Error("what was read back differs from what was written");
};

const asItIs = (file: PlantedFile, entry: string): PlantedFile => {
  const { mtimeNs, atimeNs, uid, gid, mode } = lstatSync(entry, { bigint: true });
  return {
    ...file,
    mode: Number(mode) & 0o7777,
    uid: Number(uid),
    gid: Number(gid),
    mtime: mtimeNs,
    atime: atimeNs,
  };
};

/** Plants a batch below a canonical root: everything is staged, then moved into place, then read back; or undone. */
export const plantBatch = async (
  root: string,
  { folders, files }: Batch,
  staging: Staging,
  times: TimeKeeper,
): Promise<PlantResult> => {
  const held = new HeldFolders(root);
  const undo: (() => void)[] = [];
  const backups: string[] = [];
  const staged: string[] = [];
  let current = "";
  const each = (act: (file: PlantedFile, at: number) => void): void => {
    for (const [at, file] of files.entries()) {
      current = file.path;
      act(file, at);
    }
  };
  try {
    for (const folder of folders) {
      current = folder.path;
      const remove = held.make(folder, timeFor(folder.path, files));
      if (remove !== undefined) undo.push(remove);
    }
    each((file) => checkPlace(file, held.entry(file.path)));
    each((file) => {
      const path = staging.write(file);
      staged.push(path);
      times.setNearly({ path, atime: file.atime, mtime: file.mtime });
    });
    each((file, at) => {
      const backup = file.replaces === undefined ? undefined : staging.free();
      if (backup !== undefined) backups.push(backup);
      undo.push(placeFile(staged[at] ?? "", held.change(file.path), backup));
    });
    each((file) => readBack(file, held.entry(file.path)));
    current = "";
    const entryTimes = files.map(({ path, atime, mtime }) => ({ path: held.entry(path), atime, mtime }));
    await times.set(entryTimes, held.stamps());
    return { success: true, planted: files.map((file) => asItIs(file, held.entry(file.path))) };
  } catch (error) {
    const result = failure(error, current);
    for (const step of undo.reverse()) attempt(step);
    for (const path of staged) rmSync(path, { force: true });
    await times.set([], held.stamps()).catch(() => undefined);
    return result;
  } finally {
    for (const path of backups) rmSync(path, { force: true });
    held.close();
  }
};

const attempt = (step: () => void): void => {
  try {
    step();
  } catch {
    // Undoing goes as far as the decky allows: what cannot be taken back is not there, or not ours any more.
  }
};
