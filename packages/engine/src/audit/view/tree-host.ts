import type { AuditHost } from "@decnet/sdk";
import type { HostTimes } from "../../drivers/local/host-times.ts";
import { readPlain } from "../../drivers/local/read-plain.ts";
import type { TimeKeeper } from "../../drivers/local/time-keeper.ts";
import { readFacts } from "../../drivers/read-facts.ts";
import { contents } from "./contents.ts";
import type { HostContext } from "./host-context.ts";
import { listedFolders } from "./listed-folders.ts";
import { entryOf, lookInside } from "./look-at.ts";
import { treeSource } from "./tree-source.ts";
import { treeTimes } from "./tree-times.ts";
import { walkTree } from "./walk-tree.ts";

/** A host whose `/` is a folder here. */
export interface Tree {
  readonly decky: string;
  /** Canonical. */
  readonly root: string;
  /** Since when it is installed and up, when that is known; else the tree tells. */
  readonly since?: HostTimes;
}

const plainBytes = async (entry: string, size: number, keeper: TimeKeeper) => {
  try {
    const file = readPlain(entry);
    if (file?.disturbed !== undefined) await keeper.set([], [file.disturbed]).catch(() => undefined);
    // What was appended since the listing would not agree with its times.
    return file?.bytes.subarray(0, size);
  } catch {
    return undefined;
  }
};

/**
 * A host as its folder shows it: listed at once, read on demand, and left with the atimes it had where we may.
 *
 * @param context who works there, and what an earlier audit saw.
 */
export const treeHost = async (
  { decky, root, since = treeTimes(root) }: Tree,
  { peopleOf, earlierOf }: HostContext,
  keeper: TimeKeeper,
): Promise<AuditHost> => {
  const facts = await readFacts(await treeSource(root, since, keeper));
  const { files, disturbed } = walkTree(root, listedFolders(facts));
  await keeper.set([], disturbed).catch(() => undefined);
  const known = new Map(files.map((file) => [file.path, file]));
  const at = (path: string) => known.get(path) ?? lookInside(root, path);
  const fetch = async (path: string) => {
    const file = at(path);
    const entry = file?.kind === "file" ? entryOf(root, path) : undefined;
    return file === undefined || entry === undefined ? undefined : plainBytes(entry, file.size, keeper);
  };
  const earlier = earlierOf(decky);
  return {
    decky,
    facts,
    files,
    at,
    ...contents(fetch),
    ...peopleOf(decky, facts),
    ...(earlier !== undefined && { earlier }),
  };
};
