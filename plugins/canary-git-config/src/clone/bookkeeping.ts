import type { EpochMs } from "@decnet/sdk";
import type { Commit } from "../git/commit.ts";
import type { GitObject } from "../git/object.ts";
import { type Move, NOTHING } from "../git/reflog.ts";
import { objectsOf, treeFiles } from "../git/tree.ts";

/** All that git keeps in a clone, as its owner's work changes it. */
export class Bookkeeping {
  /** When each file of the work tree was written last. */
  readonly written = new Map<string, EpochMs>();
  /** Objects that came after the clone, with when. */
  readonly loose = new Map<string, { readonly object: GitObject; readonly at: EpochMs }>();
  /** Moves of HEAD and of branches, by the name of their log below `logs/`. */
  readonly moves = new Map<string, readonly Move[]>();
  /** Branches, by their path below `.git`. */
  readonly refs = new Map<string, { readonly commit: Commit; readonly at: EpochMs }>();
  /** `HEAD`, `FETCH_HEAD` and the like. */
  readonly notes = new Map<string, { readonly text: string; readonly at: EpochMs }>();
  head: Commit;
  indexedAt: EpochMs;
  readonly #packed: ReadonlySet<string>;

  constructor(brought: readonly Commit[], head: Commit, at: EpochMs) {
    this.head = head;
    this.indexedAt = at;
    this.#packed = new Set(
      brought.flatMap(({ tree, object }) => [object.id, ...[...objectsOf(tree)].map(([, { id }]) => id)]),
    );
  }

  /** Writes a move into a log that may be new; `from` is where it was before. */
  log(name: string, to: Commit, at: EpochMs, why: string, from = NOTHING): void {
    const before = this.moves.get(name) ?? [];
    this.moves.set(name, [...before, { from: before.at(-1)?.to ?? from, to: to.object.id, at, why }]);
  }

  /** Points a branch to a commit, and logs it. */
  point(ref: string, to: Commit, at: EpochMs, why: string, from = NOTHING): void {
    this.refs.set(ref, { commit: to, at });
    this.log(ref, to, at, why, from);
  }

  /** Brings a commit's files into the work tree; tells when each one that differs was written. */
  checkOut(commit: Commit, writtenAt: () => EpochMs): void {
    const before = new Map(treeFiles(this.head.tree));
    for (const [path, { blob }] of treeFiles(commit.tree))
      if (!this.written.has(path) || before.get(path)?.blob.id !== blob.id)
        this.written.set(path, writtenAt());
    this.head = commit;
  }

  /** Keeps what a commit brings that is not there yet: files when they were staged, the rest when it was made. */
  keep(commit: Commit, at: EpochMs, stagedAt: EpochMs): void {
    const add = (object: GitObject, when: EpochMs) => {
      if (!this.#packed.has(object.id) && !this.loose.has(object.id))
        this.loose.set(object.id, { object, at: when });
    };
    for (const [, object] of objectsOf(commit.tree)) add(object, object.kind === "blob" ? stagedAt : at);
    add(commit.object, at);
  }
}
