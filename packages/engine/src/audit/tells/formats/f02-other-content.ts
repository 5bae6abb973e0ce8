import type { Tell } from "@decnet/sdk";
import { eachFile } from "./each-file.ts";
import { extensionOf } from "./extension-of.ts";
import { isHandWritten } from "./is-hand-written.ts";
import { MAGIC } from "./magic.ts";

const LARGEST = 64 * 1024 * 1024;

const shown = (bytes: Uint8Array): string =>
  JSON.stringify(Buffer.from(bytes.subarray(0, 12)).toString("latin1"));

/** F02: the name says one format, the bytes another. */
export const OTHER_CONTENT: Tell = {
  id: "F02",
  weight: 3,
  title: "extension ≠ content",
  rule: "A file of a format known by its extension whose magic bytes are another's (office files: whose archive lacks the format's parts); a text format that holds NUL bytes. Images may be named after one another; .gz is F01's. Empty files do not count.",
  reading: "`file NAME` disagrees with the name. A web page saved under a document's name looks the same.",
  check: (view) =>
    eachFile(
      view,
      (path) => isHandWritten(path) && MAGIC.has(extensionOf(path)),
      async ({ path, size }, host) => {
        const bytes = size > LARGEST ? undefined : await host.read(path);
        if (bytes === undefined || bytes.length === 0 || MAGIC.get(extensionOf(path))?.(bytes) !== false)
          return undefined;
        return `named .${extensionOf(path)}, but begins with ${shown(bytes)}`;
      },
    ),
};
