import type { Tell } from "@decnet/sdk";
import { eachFile } from "./each-file.ts";
import { gunzip } from "./gunzip.ts";

/** F01: a compressed file that nothing can unpack. */
export const BROKEN_GZIP: Tell = {
  id: "F01",
  weight: 3,
  title: ".gz that is not gzip",
  rule: "A .gz or .tgz that does not begin with 1f 8b, is cut short, or whose CRC or length (RFC 1952) is wrong.",
  reading:
    "`zcat FILE > /dev/null` fails. A download that was broken off looks the same; a rotated log never does.",
  check: (view) =>
    eachFile(
      view,
      (path) => /\.t?gz$/i.test(path),
      async ({ path }, host) => {
        const bytes = await host.read(path);
        const result = bytes === undefined ? undefined : gunzip(bytes);
        return result !== undefined && "fault" in result ? `named as gzip, but ${result.fault}` : undefined;
      },
    ),
};
