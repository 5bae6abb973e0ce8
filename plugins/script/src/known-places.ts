import type { PersonalContext } from "@decnet/sdk";

/** What a script may count on below its owner's home. Paths are relative to it, such as `projects/kestrel`. */
export interface KnownPlaces {
  /** In order of their names, those above them included. */
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

// No blanks, nothing a shell would read, and nothing hidden: nobody's script works on `~/.ssh`.
const PLAIN = /^(?:[\p{L}\d_][\p{L}\d_.+-]*\/)*[\p{L}\d_][\p{L}\d_.+-]*$/u;

const foldersAbove = (path: string): string[] => {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join("/"));
};

/**
 * The folders and files of ours in the account's home, and the folders that the script itself goes to.
 *
 * @example knownPlaces(ctx).folders // ["Documents", "notes", "projects", "projects/kestrel"]
 */
export const knownPlaces = ({ account, files, path }: PersonalContext): KnownPlaces => {
  const home = `${account.home}/`;
  const below = (paths: readonly string[]) =>
    paths.filter((one) => one.startsWith(home)).map((one) => one.slice(home.length));
  const known = below(files.map((file) => file.path));
  const folders = new Set([...known, ...below([path])].flatMap(foldersAbove));
  return {
    folders: [...folders].filter((folder) => PLAIN.test(folder)).sort(),
    files: known.filter((file) => PLAIN.test(file)),
  };
};
