import type { Account, AnyClass, Folder } from "@decnet/sdk";

// sshd refuses keys in a folder others can write to, and people have been taught 0700 (ssh(1), FILES).
const PRIVATE = new Set([".ssh", ".gnupg", ".aws"]);

const parentsOf = (path: string): string[] => {
  const parts = path.split("/").slice(1, -1);
  return parts.map((_, at) => `/${parts.slice(0, at + 1).join("/")}`);
};

/** The folders that paths need, outermost first, as the account would have made them. */
export const foldersFor = (
  paths: readonly string[],
  { file }: Pick<AnyClass, "file">,
  account: Account,
): readonly Folder[] => {
  const parents = [...new Set(paths.flatMap(parentsOf))].sort((a, b) => a.length - b.length);
  return parents.map((folder) => {
    const own = folder === account.home || folder.startsWith(`${account.home}/`);
    const last = folder.slice(folder.lastIndexOf("/") + 1);
    const mode = PRIVATE.has(last) ? 0o700 : (file?.folderMode ?? 0o755);
    return own
      ? { path: folder, mode, uid: account.uid, gid: account.gid }
      : { path: folder, mode: 0o755, uid: 0, gid: 0 };
  });
};
