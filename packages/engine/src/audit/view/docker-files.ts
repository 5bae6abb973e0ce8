import { posix } from "node:path";
import { type AuditFile, toNs } from "@decnet/sdk";
import type { Header } from "tar-stream";
import type { ContainerLink } from "../../drivers/docker/container-link.ts";
import { type TarItem, tarItems } from "../../drivers/docker/read-tar.ts";

/** What archives of some folders of a container hold. */
export interface DockerFiles {
  /** Sorted by path. */
  readonly files: readonly AuditFile[];
  /** Of the files that were small enough to keep. */
  readonly bytes: ReadonlyMap<string, Buffer>;
}

/** Gives the archive of a container's path; `undefined` when there is nothing. */
export type Archive = (path: string) => Promise<NodeJS.ReadableStream | undefined>;

/** How far the ids of an archive are from those that the container knows. */
export type Unshift = (owner: { uid: number; gid: number }) => { uid: number; gid: number };

const MOST_OF_ONE = 1024 * 1024;
const MOST_OF_ALL = 128 * 1024 * 1024;

const KINDS = new Map<Header["type"], AuditFile["kind"]>([
  ["file", "file"],
  ["contiguous-file", "file"],
  ["link", "file"],
  ["directory", "folder"],
  ["symlink", "link"],
]);

/** Reads folders of a container, without the times: an archive has whole seconds only. */
const unpack = async (folders: readonly string[], archive: Archive, unshift: Unshift) => {
  const files = new Map<string, AuditFile>();
  const bytes = new Map<string, Buffer>();
  let room = MOST_OF_ALL;
  const wanted = ({ size = 0 }: Header) => size <= MOST_OF_ONE && size <= room;
  const add = (folder: string, { header, bytes: found }: TarItem) => {
    const pathOf = (name: string) => posix.join(posix.dirname(folder), name).replace(/(?<=.)\/+$/, "");
    const path = pathOf(header.name);
    const { type, size = 0, mode = 0, uid = 0, gid = 0, mtime } = header;
    const kind = KINDS.get(type) ?? "other";
    // A further name of a file that came before.
    const first = type === "link" && header.linkname ? pathOf(header.linkname) : undefined;
    if (kind === "file" && found.length === size && first === undefined) bytes.set(path, found);
    const twin = first === undefined ? undefined : bytes.get(first);
    if (twin !== undefined) bytes.set(path, twin);
    room -= found.length;
    files.set(path, {
      path,
      kind,
      mode: mode & 0o7777,
      ...unshift({ uid, gid }),
      size: twin?.length ?? size,
      mtime: toNs(mtime?.getTime() ?? 0),
      ...(kind === "link" && header.linkname && { target: header.linkname }),
    });
  };
  for (const folder of folders) {
    const stream = await archive(folder);
    if (stream === undefined) continue;
    for await (const item of tarItems(stream, wanted)) add(folder, item);
  }
  return { files, bytes };
};

// Nobody looks at the times of what packages brought.
const isPackaged = (path: string): boolean => path.startsWith("/var/lib/dpkg/");

/**
 * Lists folders of a container from outside: archives for owners, modes and bytes, a HEAD each for the time to the
 * nanosecond. No process runs in there; what is read gets a new atime, as from a backup.
 */
export const dockerFiles = async (
  link: Pick<ContainerLink, "head">,
  folders: readonly string[],
  archive: Archive,
  unshift: Unshift,
): Promise<DockerFiles> => {
  const { files, bytes } = await unpack(folders, archive, unshift);
  const timed = [...files.values()].map(async (file): Promise<AuditFile> => {
    const head = isPackaged(file.path) ? undefined : await link.head(file.path);
    return head === undefined ? file : { ...file, mtime: head.mtime };
  });
  return { files: (await Promise.all(timed)).sort((a, b) => (a.path < b.path ? -1 : 1)), bytes };
};
