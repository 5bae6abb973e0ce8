import type { Tree } from "../tree.ts";

const countOf = ({ entries }: Tree): number =>
  entries.reduce((sum, entry) => sum + ("folder" in entry ? countOf(entry.folder) : 1), 0);

// git's subtree_name_cmp: the shorter name first.
const byLength = (a: { name: string }, b: { name: string }): number =>
  a.name.length - b.name.length || (a.name < b.name ? -1 : 1);

const node = (name: string, tree: Tree): readonly Buffer[] => {
  const folders = tree.entries.flatMap((entry) => ("folder" in entry ? [entry] : [])).sort(byLength);
  return [
    Buffer.from(`${name}\0${countOf(tree)} ${folders.length}\n`),
    Buffer.from(tree.object.id, "hex"),
    ...folders.flatMap((entry) => node(entry.name, entry.folder)),
  ];
};

/** The `TREE` extension: which trees the index would make, so that git need not (gitformat-index(5), "Cache tree"). */
export const cacheTree = (tree: Tree): Buffer => {
  const content = Buffer.concat(node("", tree));
  const size = Buffer.alloc(4);
  size.writeUInt32BE(content.length);
  return Buffer.concat([Buffer.from("TREE"), size, content]);
};
