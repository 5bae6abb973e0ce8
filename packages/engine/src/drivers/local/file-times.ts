import type { EpochNs } from "@decnet/sdk";

/** Times that a file or folder shall have. */
export interface FileTimes {
  /** The final symbolic link is not followed. */
  readonly path: string;
  readonly atime: EpochNs;
  readonly mtime: EpochNs;
}

const SECOND = 1_000_000_000n;

/** What this Node's `utimes` keeps of a second: libuv before 1.49 cuts to microseconds, later ones to a double. */
export type Resolution = "micro" | "double";

/**
 * Nanoseconds as the number of seconds that `utimes` turns into the nearest time at or before it. Half a unit is added,
 * so that the double's own rounding never falls into the unit before.
 *
 * @example toSeconds(1_700_000_000_606_000_000n, "micro") // 1700000000.6060004
 */
export const toSeconds = (ns: EpochNs, resolution: Resolution): number => {
  const whole = Number(ns / SECOND);
  const rest = Number(ns % SECOND);
  return resolution === "micro" ? whole + (Math.floor(rest / 1000) + 0.5) / 1e6 : whole + (rest + 0.5) / 1e9;
};

/** Tells whether `utimes` keeps a time to the nanosecond. */
export const isKept = (ns: EpochNs, resolution: Resolution): boolean => {
  if (resolution === "micro") return ns % 1000n === 0n;
  const seconds = toSeconds(ns, resolution);
  return BigInt(Math.floor((seconds - Math.floor(seconds)) * 1e9)) === ns % SECOND;
};
