import type { Companion, EpochMs, Random } from "@decnet/sdk";
import type { Commit } from "../git/commit.ts";
import { indexFile } from "../git/index-file/index-file.ts";
import { looseBytes, loosePath } from "../git/loose-object.ts";
import { packOf } from "../git/pack/pack.ts";
import { packIndex } from "../git/pack/pack-index.ts";
import { reflog } from "../git/reflog.ts";
import type { Story } from "../story/story.ts";
import { CLONE } from "./acts.ts";
import type { Bookkeeping } from "./bookkeeping.ts";

// git closes its objects against writing.
const OBJECT_MODE = 0o444;

// What `git init` copies to every repository (Debian's /usr/share/git-core/templates).
const DESCRIPTION = "Unnamed repository; edit this file 'description' to name the repository.\n";
const EXCLUDE = `# git ls-files --others --exclude-from=.git/info/exclude
# Lines that start with '#' are comments.
# For a project mostly in C, the following would be a good set of
# exclude patterns (uncomment them if you want to use them):
# *.[oa]
# *~
`;

interface GitFile {
  readonly path: string;
  readonly body: string | Uint8Array;
  readonly at: EpochMs;
  readonly mode?: number;
}

const packFiles = (brought: readonly Commit[], { clonedAt, branch }: Story): readonly GitFile[] => {
  const pack = packOf(brought);
  const at = clonedAt + CLONE.packed;
  const tip = brought.at(-1)?.object.id ?? "";
  return [
    { path: `objects/pack/pack-${pack.name}.pack`, body: pack.bytes, at, mode: OBJECT_MODE },
    { path: `objects/pack/pack-${pack.name}.idx`, body: packIndex(pack), at, mode: OBJECT_MODE },
    {
      path: "packed-refs",
      body: `# pack-refs with: peeled fully-peeled sorted \n${tip} refs/remotes/origin/${branch}\n`,
      at: clonedAt + CLONE.refs,
    },
  ];
};

// Nobody can know the inodes that files will get: git looks at the content where they differ, and writes the index anew.
const indexOf = (books: Bookkeeping, { world: { ctx } }: Story, random: Random): Uint8Array => {
  const { uid, gid } = ctx.account;
  const device = random.pick([2049, 2050, 64769, 65025]);
  let inode = random.int(131_100, 3_900_000);
  return indexFile(books.head.tree, (path) => {
    inode += random.int(1, 3);
    return { at: books.written.get(path) ?? books.indexedAt, device, inode, uid, gid };
  });
};

/** The files below `.git`, but for the config. */
export const gitFiles = (
  brought: readonly Commit[],
  books: Bookkeeping,
  story: Story,
  random: Random,
): readonly Companion[] => {
  const { clonedAt, root, authors } = story;
  const [self] = authors;
  const files: readonly GitFile[] = [
    { path: "description", body: DESCRIPTION, at: clonedAt },
    { path: "info/exclude", body: EXCLUDE, at: clonedAt },
    ...packFiles(brought, story),
    ...[...books.loose].map(([id, { object, at }]) => ({
      path: loosePath(id),
      body: looseBytes(object),
      at,
      mode: OBJECT_MODE,
    })),
    ...[...books.refs].map(([path, { commit, at }]) => ({ path, body: `${commit.object.id}\n`, at })),
    ...[...books.moves].map(([log, moves]) => ({
      path: `logs/${log}`,
      body: reflog(moves, self, self.schedule.zone),
      at: moves.at(-1)?.at ?? clonedAt,
    })),
    ...[...books.notes].map(([path, { text, at }]) => ({ path, body: text, at })),
    { path: "index", body: indexOf(books, story, random.fork("index")), at: books.indexedAt },
  ];
  return files.map(({ path, ...file }) => ({ path: `${root}/.git/${path}`, mode: 0o644, ...file }));
};
