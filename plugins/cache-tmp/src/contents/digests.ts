import { type Content, countFor } from "./content.ts";
import { stampStyle } from "./stamps.ts";

const HEX = "0123456789abcdef";

/** Answers by the digest of what was asked: nothing that anybody else could make sense of. */
export const digests: Content = {
  weight: 3,
  fill: ({ random, moment, now, ...desk }) => {
    const stamp = stampStyle(random);
    // MD5, SHA-1 and SHA-256 in hex, and half of the first.
    const length = random.pick([16, 32, 40, 64]);
    const [at, answer] = [
      random.pick(["t", "at", "stored", "atime"]),
      random.pick(["v", "r", "code", "len"]),
    ];
    const most = random.pick([9, 255, 4096, 65_535]);
    const entries = Array.from({ length: countFor(desk, length + 36) }, () => [
      random.string(HEX, length),
      { [answer]: random.int(0, most), [at]: stamp(moment()) },
    ]);
    return {
      [random.pick(["epoch", "written", "flushed"])]: stamp(now),
      [random.pick(["evicted", "dropped", "expired"])]: Math.floor(random.exponential(200)),
      [random.pick(["map", "table", "objects", "store"])]: Object.fromEntries(entries),
    };
  },
};
