import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { DecnetError, type EpochMs } from "@decnet/sdk";
import type { Tree } from "./tree-host.ts";

/** The trees of a folder. */
export interface FoundTrees {
  readonly trees: readonly Tree[];
  /** When the last thing happened, in the trees of a simulation. */
  readonly endedAt?: EpochMs;
}

const isTree = (folder: string): boolean => existsSync(join(folder, "etc/passwd"));

const treesIn = (folder: string): Tree[] =>
  readdirSync(folder)
    .sort()
    .map((name) => ({ decky: name, root: join(folder, name) }))
    .filter(({ root }) => isTree(root));

// What `decnet simulate` writes: the last line has the moment of the last action.
const lastAction = (file: string): EpochMs | undefined => {
  if (!existsSync(file)) return undefined;
  const last = readFileSync(file, "utf8").trimEnd().split("\n").at(-1) ?? "";
  const at = Date.parse(/"at":"([^"]+)"/.exec(last)?.[1] ?? "");
  return Number.isNaN(at) ? undefined : at;
};

const refuse = (path: string, message: string): never => {
  throw new DecnetError({
    code: "DN_AUDIT_DIR",
    message,
    path,
    hint: "name what decnet simulate wrote, a folder of trees, or one tree: a folder with etc/passwd in it",
  });
};

/**
 * The host trees of a folder: a simulation's, a folder of trees, or one tree.
 *
 * @throws DecnetError `DN_AUDIT_DIR` when there is none.
 */
export const findTrees = (given: string): FoundTrees => {
  if (statSync(given, { throwIfNoEntry: false })?.isDirectory() !== true)
    return refuse(given, "there is no such folder");
  const dir = realpathSync(given);
  if (isTree(dir)) return { trees: [{ decky: basename(dir), root: dir }] };
  const deckies = join(dir, "deckies");
  const trees = treesIn(existsSync(deckies) ? deckies : dir);
  if (trees.length === 0) return refuse(given, "no host's tree is in there");
  const endedAt = lastAction(join(dir, "actions.jsonl"));
  return { trees, ...(endedAt !== undefined && { endedAt }) };
};
