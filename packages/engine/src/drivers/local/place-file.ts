import { linkSync, lstatSync, renameSync, unlinkSync } from "node:fs";
import type { PlantedFile } from "@decnet/sdk";
import { sha256 } from "../../sha256.ts";
import { PathBlocked } from "./failure.ts";
import { readPlain } from "./read-plain.ts";

/** Throws {@link PathBlocked} unless the path is free, or holds the very bytes that are to be replaced. */
export const checkPlace = ({ replaces }: PlantedFile, entry: string): void => {
  const there = lstatSync(entry, { throwIfNoEntry: false });
  if (replaces === undefined) {
    if (there !== undefined) throw new PathBlocked("the path is taken");
    return;
  }
  if (there?.isFile() !== true) throw new PathBlocked("the file is no longer there");
  const bytes = readPlain(entry)?.bytes;
  if (bytes === undefined || sha256(bytes) !== replaces)
    throw new PathBlocked("the file was changed by somebody else");
};

/**
 * Moves a staged file into place in one step. A create fails with EEXIST when somebody was faster: link(2), unlike
 * rename(2), never replaces. Returns how to undo it.
 */
export const placeFile = (staged: string, entry: string, backup: string | undefined): (() => void) => {
  if (backup === undefined) {
    linkSync(staged, entry);
    const { ino } = lstatSync(staged);
    unlinkSync(staged);
    return () => {
      if (lstatSync(entry).ino === ino) unlinkSync(entry);
    };
  }
  linkSync(entry, backup);
  renameSync(staged, entry);
  return () => renameSync(backup, entry);
};
