import { type Tell, toMs } from "@decnet/sdk";
import { dumpFault } from "./dump-faults.ts";
import { eachFile } from "./each-file.ts";
import { gunzip } from "./gunzip.ts";
import { isHandWritten } from "./is-hand-written.ts";

const textOf = (path: string, bytes: Uint8Array): string | undefined => {
  if (!path.endsWith(".gz")) return Buffer.from(bytes).toString("utf8");
  const result = gunzip(bytes);
  return "body" in result ? Buffer.from(result.body).toString("utf8") : undefined;
};

/** F12: a database dump without its end, or with another time than the file's. */
export const DUMP_FOOTER: Tell = {
  id: "F12",
  weight: 2,
  title: "dump footer",
  rule: "A file that begins as mysqldump's or mariadb-dump's do and lacks `-- Dump completed`, or whose time there (where one is given) is more than 60 s from the file's mtime in the host's zone; a pg_dump without `-- PostgreSQL database dump complete`. Also inside .gz.",
  reading:
    "`tail -1 FILE; stat FILE`. A dump that was copied without its times, or edited since, looks the same.",
  check: (view) =>
    eachFile(
      view,
      (path) => isHandWritten(path) && /\.(?:sql|dump|bak)(?:\.gz)?$/.test(path),
      async ({ path, mtime }, host) => {
        const bytes = await host.read(path);
        const text = bytes === undefined ? undefined : textOf(path, bytes);
        return text === undefined ? undefined : dumpFault(text, toMs(mtime), host.facts.zone);
      },
    ),
};
