import { isoNs, MINUTE, type Tell, toMs, toNs } from "@decnet/sdk";
import { eachHost } from "./each-host.ts";

// RFC 1952, 2.3: bit 3 of FLG says that a name follows; MTIME is four bytes from the fifth.
const FNAME = 8;

const faultOf = (bytes: Uint8Array, mtime: number): string | undefined => {
  if (bytes.length < 10 || bytes[0] !== 0x1f || bytes[1] !== 0x8b) return undefined;
  const stored = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true) * 1000;
  if (stored === 0) return "its gzip header has no time, which logrotate's gzip stores";
  if (Math.abs(stored - mtime) > MINUTE)
    return `its gzip header has the time ${isoNs(toNs(stored))}, but it was written at ${isoNs(toNs(mtime))}`;
  return ((bytes[3] ?? 0) & FNAME) === 0
    ? undefined
    : "its gzip header has a name, which logrotate's gzip never sees";
};

/** L13: a rotated log that logrotate did not compress. */
export const GZIP_HEADER: Tell = {
  id: "L13",
  weight: 1,
  title: "rotated log's gzip header",
  rule: "A syslog log's .gz whose header (RFC 1952) has no MTIME, one more than 60 s from the file's mtime, or a file name: logrotate hands gzip the log on its standard input, so that its time is stored and its name is not.",
  reading:
    "`file LOG.2.gz` says: last modified. `gzip -n`, pigz by hand or another compresscmd look the same.",
  check: (view) =>
    eachHost(view, async (host, logs) => {
      const rotated = logs.filter(({ age, path }) => age > 0 && path.endsWith(".gz"));
      const seen = await Promise.all(
        rotated.map(async ({ path, file }) => {
          const bytes = await host.read(path);
          const fault = bytes === undefined ? undefined : faultOf(bytes, toMs(file.mtime));
          return fault === undefined ? [] : [{ path, seen: fault }];
        }),
      );
      return seen.flat();
    }),
};
