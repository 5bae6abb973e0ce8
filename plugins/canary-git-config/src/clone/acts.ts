import type { EpochMs, Random } from "@decnet/sdk";
import type { Commit } from "../git/commit.ts";
import type { Story } from "../story/story.ts";
import { Bookkeeping } from "./bookkeeping.ts";

/** When git gets to what, in milliseconds after a clone began. */
export const CLONE = { packed: 1_200, refs: 1_300, files: 1_340, index: 1_420 } as const;

// And after a pull began.
const PULL = { files: 50, index: 58, refs: 60 } as const;

/** A clone in use. */
export interface Desk {
  readonly books: Bookkeeping;
  readonly story: Story;
  /** The newest commit that the clone brought. */
  readonly tip: Commit;
  /** The branch that is checked out. */
  readonly current: string;
  readonly random: Random;
}

const subjectOf = ({ message }: Commit): string => message.split("\n", 1)[0] ?? "";

const tracking = (branch: string): string => `refs/remotes/origin/${branch}`;

// git names the remote without login, and without what every remote ends with.
const fetched = ({ object }: Commit, { branch, remote }: Story): string =>
  `${object.id}\t\tbranch '${branch}' of ${remote.shown.replace(/\.git$/, "")}\n`;

/** `git clone`. */
export const clone = (brought: readonly Commit[], tip: Commit, story: Story, random: Random): Desk => {
  const { branch, clonedAt, remote } = story;
  const books = new Bookkeeping(brought, tip, clonedAt + CLONE.index);
  const at = clonedAt + CLONE.refs;
  const why = `clone: from ${remote.shown}`;
  let nth = 0;
  books.checkOut(tip, () => clonedAt + CLONE.files + nth++);
  books.point(`refs/heads/${branch}`, tip, at, why);
  books.log("HEAD", tip, at, why);
  books.log(tracking("HEAD"), tip, at, why);
  books.notes.set("HEAD", { text: `ref: refs/heads/${branch}\n`, at: clonedAt });
  books.notes.set(tracking("HEAD"), { text: `ref: ${tracking(branch)}\n`, at });
  return { books, story, tip, current: branch, random };
};

/** `git pull`, of commits that follow the one that is checked out. */
export const pull = ({ books, story, tip }: Desk, news: readonly Commit[], at: EpochMs): void => {
  const to = news.at(-1);
  if (to === undefined) return;
  books.notes.set("FETCH_HEAD", { text: fetched(to, story), at });
  books.notes.set("ORIG_HEAD", { text: `${books.head.object.id}\n`, at: at + PULL.files });
  for (const commit of news) books.keep(commit, at, at);
  books.point(tracking(story.branch), to, at, "pull: fast-forward", tip.object.id);
  let nth = 0;
  books.checkOut(to, () => at + PULL.files + nth++);
  books.indexedAt = at + PULL.index;
  books.point(`refs/heads/${story.branch}`, to, at + PULL.refs, "pull: Fast-forward");
  books.log("HEAD", to, at + PULL.refs, "pull: Fast-forward");
};

/** Edits, `git add` and `git commit`. */
export const commit = ({ books, current, random }: Desk, made: Commit, at: EpochMs): void => {
  const own = random.fork("commit", made.object.id);
  const stagedAt = at - own.int(2_000, 25_000);
  let savedAt = stagedAt - own.int(3_000, 40_000);
  books.keep(made, at, stagedAt);
  books.checkOut(made, () => {
    savedAt -= own.int(1, 100_000);
    return savedAt;
  });
  const why = `commit: ${subjectOf(made)}`;
  books.point(`refs/heads/${current}`, made, at, why);
  books.log("HEAD", made, at, why);
  books.notes.set("COMMIT_EDITMSG", { text: made.message, at });
  books.indexedAt = at;
};

/** `git push`. */
export const push = ({ books, current, story, tip }: Desk, at: EpochMs): void => {
  const from = current === story.branch ? tip.object.id : undefined;
  books.point(tracking(current), books.head, at, "update by push", from);
};

/** `git switch -c`. */
export const begin = (desk: Desk, topic: string, at: EpochMs): Desk => {
  const { books, current } = desk;
  books.point(`refs/heads/${topic}`, books.head, at, "branch: Created from HEAD");
  books.log("HEAD", books.head, at, `checkout: moving from ${current} to ${topic}`);
  books.notes.set("HEAD", { text: `ref: refs/heads/${topic}\n`, at });
  return { ...desk, current: topic };
};
