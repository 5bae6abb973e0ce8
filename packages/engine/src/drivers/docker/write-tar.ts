import { type EpochNs, toMs } from "@decnet/sdk";
import { type Header, pack } from "tar-stream";

/** Something to unpack inside a container. */
export interface TarEntry {
  readonly type: "file" | "directory" | "link";
  /** Absolute path. */
  readonly path: string;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly mtime: EpochNs;
  readonly atime: EpochNs;
  readonly bytes?: Uint8Array;
  /** Of a hard link: the path it leads to. */
  readonly target?: string;
}

const NS_PER_S = 1_000_000_000n;

const paxTime = (at: EpochNs): string => `${at / NS_PER_S}.${String(at % NS_PER_S).padStart(9, "0")}`;

const relative = (path: string): string => path.slice(1);

// "/" stays "/": the engine skips an entry named "." and would leave the root's times as its own work set them.
const nameOf = ({ path, type }: TarEntry): string => {
  if (path === "/") return "/";
  return type === "directory" ? `${relative(path)}/` : relative(path);
};

const headerOf = (entry: TarEntry): Partial<Header> & { name: string } => {
  const { type, mode, uid, gid, mtime, atime, bytes, target } = entry;
  return {
    name: nameOf(entry),
    type,
    mode,
    uid: Math.max(uid, 0),
    gid: Math.max(gid, 0),
    mtime: new Date(toMs(mtime)),
    size: bytes?.byteLength ?? 0,
    ...(target !== undefined && { linkname: relative(target) }),
    // Only pax records carry nanoseconds, an atime, ids above 2097151, or -1.
    pax: { mtime: paxTime(mtime), atime: paxTime(atime), uid: String(uid), gid: String(gid) },
  };
};

/** Packs entries, in order, into one buffer: a stalled upload would lock the container, so nothing is streamed. */
export const writeTar = async (entries: readonly TarEntry[]): Promise<Buffer> => {
  const tar = pack();
  for (const entry of entries) {
    const { bytes } = entry;
    if (entry.type === "file") tar.entry(headerOf(entry), Buffer.from(bytes ?? new Uint8Array()));
    else tar.entry(headerOf(entry));
  }
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};
