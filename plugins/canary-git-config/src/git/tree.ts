import { type GitObject, gitObject } from "./object.ts";

/** A file of a snapshot. */
export interface TreeFile {
  readonly blob: GitObject;
  readonly isExecutable: boolean;
}

/** Paths from the root of the repository, to files. */
export type Snapshot = ReadonlyMap<string, TreeFile>;

/** What a folder holds, by name in git's order. */
export type TreeEntry =
  | { readonly name: string; readonly file: TreeFile }
  | { readonly name: string; readonly folder: Tree };

/** A folder of a snapshot. */
export interface Tree {
  readonly object: GitObject;
  readonly entries: readonly TreeEntry[];
}

/** Modes as trees and the index have them. */
export const modeOf = ({ isExecutable }: TreeFile): number => (isExecutable ? 0o100755 : 0o100644);
const FOLDER_MODE = "40000";

// Folders sort as if a slash ended their names (git's base_name_compare).
const sortKey = (entry: TreeEntry): Buffer => Buffer.from("folder" in entry ? `${entry.name}/` : entry.name);

const line = (entry: TreeEntry): Buffer => {
  const [mode, id] =
    "folder" in entry
      ? [FOLDER_MODE, entry.folder.object.id]
      : [modeOf(entry.file).toString(8), entry.file.blob.id];
  return Buffer.concat([Buffer.from(`${mode} ${entry.name}\0`), Buffer.from(id, "hex")]);
};

/** The tree of a snapshot, folders and all. */
export const treeOf = (files: Snapshot): Tree => {
  const inside = new Map<string, Map<string, TreeFile>>();
  const entries: TreeEntry[] = [];
  for (const [path, file] of files) {
    const slash = path.indexOf("/");
    if (slash < 0) {
      entries.push({ name: path, file });
      continue;
    }
    const name = path.slice(0, slash);
    const folder = inside.get(name) ?? new Map<string, TreeFile>();
    inside.set(name, folder.set(path.slice(slash + 1), file));
  }
  for (const [name, folder] of inside) entries.push({ name, folder: treeOf(folder) });
  const sorted = entries
    .map((entry) => ({ entry, key: sortKey(entry) }))
    .sort((a, b) => Buffer.compare(a.key, b.key))
    .map(({ entry }) => entry);
  return { object: gitObject("tree", Buffer.concat(sorted.map(line))), entries: sorted };
};

/** Every object of a tree with its path, a folder before what is in it: the order of `git rev-list --objects`. */
export function* objectsOf(tree: Tree, path = ""): Generator<readonly [string, GitObject]> {
  yield [path, tree.object];
  for (const entry of tree.entries) {
    const inner = path === "" ? entry.name : `${path}/${entry.name}`;
    if ("folder" in entry) yield* objectsOf(entry.folder, inner);
    else yield [inner, entry.file.blob];
  }
}

/** Every file of a tree, with its path. */
export const treeFiles = (tree: Tree, path = ""): readonly (readonly [string, TreeFile])[] =>
  tree.entries.flatMap((entry) =>
    "folder" in entry
      ? treeFiles(entry.folder, `${path}${entry.name}/`)
      : [[`${path}${entry.name}`, entry.file] as const],
  );
