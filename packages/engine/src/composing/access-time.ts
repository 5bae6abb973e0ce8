import type { EpochNs, Random } from "@decnet/sdk";

const NS_PER_US = 1_000n;
const NS_PER_S = 1_000_000_000n;

/**
 * When a file was last opened before it was written: a new one an instant before its first byte, an edited one when the
 * editor read it. A file system never keeps the two equal to the nanosecond.
 */
export const accessTime = (mtime: EpochNs, edited: boolean, random: Random): EpochNs =>
  edited
    ? mtime - BigInt(random.int(4, 540)) * NS_PER_S - BigInt(random.int(1, 999_999_999))
    : mtime - BigInt(random.int(30, 900)) * NS_PER_US - BigInt(random.int(1, 999));
