import { DecnetError } from "@decnet/sdk";
import { extract, type Header } from "tar-stream";

/** A plain file of an archive. */
export interface TarFile {
  /** As in the archive, from the last part of the path that was asked for. */
  readonly name: string;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly bytes: Buffer;
}

/** The largest file that is read off a decky: 16 MiB. */
export const READ_CAP = 16 * 1024 * 1024;

/** What the headers of an archive may take beyond its files. */
export const TAR_ROOM = 4 * 1024 * 1024;

/** Collects a stream, and leaves it once it is too much. */
export const collect = async (stream: NodeJS.ReadableStream, cap: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
    size += chunk.length;
    if (size > cap)
      throw new DecnetError({
        code: "DN_DOCKER_SIZE",
        message: `there is more to read than ${cap} bytes`,
      });
  }
  return Buffer.concat(chunks);
};

/** One entry of an archive, and what it holds. */
export interface TarItem {
  readonly header: Header;
  readonly bytes: Buffer;
}

/**
 * The entries of an archive, as they come.
 *
 * @param wanted whose bytes are kept; those of the others are left empty.
 */
export async function* tarItems(
  archive: NodeJS.ReadableStream | Buffer,
  wanted: (header: Header) => boolean = () => true,
): AsyncGenerator<TarItem> {
  const tar = extract();
  if (Buffer.isBuffer(archive)) tar.end(archive);
  else {
    archive.once("error", (error) => tar.destroy(error));
    archive.pipe(tar);
  }
  for await (const entry of tar) {
    const chunks: Buffer[] = [];
    const kept = wanted(entry.header);
    for await (const chunk of entry) if (kept) chunks.push(chunk as Buffer);
    yield { header: entry.header, bytes: Buffer.concat(chunks) };
  }
}

/** The plain files of an archive. */
export const readTar = async (archive: Buffer): Promise<TarFile[]> => {
  const files: TarFile[] = [];
  for await (const { header, bytes } of tarItems(archive)) {
    const { name, type, mode = 0, uid = 0, gid = 0 } = header;
    if (type === "file") files.push({ name, mode: mode & 0o7777, uid, gid, bytes });
  }
  return files;
};
