import type { EpochMs, ZoneName } from "@decnet/sdk";
import { type GitObject, gitObject } from "./object.ts";
import { type Identity, stamp } from "./stamp.ts";
import { type Snapshot, type Tree, treeOf } from "./tree.ts";

/** What somebody commits. */
export interface Revision {
  readonly author: Identity;
  readonly zone: ZoneName;
  readonly at: EpochMs;
  /** With a newline at its end. */
  readonly message: string;
  readonly files: Snapshot;
}

/** A commit with all that it names. */
export interface Commit extends Revision {
  readonly object: GitObject;
  readonly tree: Tree;
}

/** Commits, each on the one before. */
export const commitAll = (revisions: readonly Revision[]): readonly Commit[] => {
  const commits: Commit[] = [];
  for (const revision of revisions) {
    const tree = treeOf(revision.files);
    const parent = commits.at(-1);
    const who = stamp(revision.author, revision.at, revision.zone);
    const lines = [
      `tree ${tree.object.id}`,
      ...(parent === undefined ? [] : [`parent ${parent.object.id}`]),
      `author ${who}`,
      `committer ${who}`,
      "",
      revision.message,
    ];
    commits.push({ ...revision, tree, object: gitObject("commit", Buffer.from(lines.join("\n"))) });
  }
  return commits;
};
