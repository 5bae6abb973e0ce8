import type { Content } from "./content.ts";
import { stampStyle } from "./stamps.ts";

const HEX = "0123456789abcdef";

/** Which files were looked at, and when. Nothing that `stat` could gainsay. */
export const checkedPaths: Content = {
  weight: 3,
  fill: ({ random, paths, moment, now, room }) => {
    const stamp = stampStyle(random);
    const [list, path, at, key] = [
      random.pick(["entries", "files", "paths", "index", "items"]),
      random.pick(["path", "name", "file", "p"]),
      random.pick(["checked", "seen", "at", "ts", "scanned"]),
      random.pick(["key", "id", "tag", "cookie"]),
    ];
    const keyLength = random.pick([8, 12, 16, 32, 40]);
    const entries = random.sample(paths, Math.max(1, Math.floor(room / (70 + keyLength)))).map((each) => ({
      [path]: each,
      [key]: random.string(HEX, keyLength),
      [at]: stamp(moment()),
    }));
    return {
      [random.pick(["version", "v", "format", "schema"])]: random.int(1, 7),
      [random.pick(["generated", "updated", "written", "mtime"])]: stamp(now),
      [list]: entries,
    };
  },
};
