/** Milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMs = number;

/** Nanoseconds since 1970-01-01T00:00:00Z: what a file system keeps. */
export type EpochNs = bigint;

/** An IANA time-zone name, such as `"Europe/Lisbon"`. */
export type ZoneName = string;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Where "now" comes from; injected, so that a simulation can run a month in a second. */
export interface Clock {
  now(): EpochMs;
}

/** A clock that stands still at one moment. */
export const fixedClock = (now: EpochMs): Clock => ({ now: () => now });

/** Nanoseconds to whole milliseconds, rounded down. */
export const toMs = (ns: EpochNs): EpochMs => {
  const ms = Number(ns / 1_000_000n);
  return ns % 1_000_000n < 0n ? ms - 1 : ms;
};

/** Milliseconds (fractions kept to the nanosecond) to nanoseconds. */
export const toNs = (ms: EpochMs): EpochNs => {
  const whole = Math.floor(ms);
  return BigInt(whole) * 1_000_000n + BigInt(Math.floor((ms - whole) * 1e6));
};

/**
 * ISO 8601 in UTC with nine decimals.
 *
 * @example isoNs(1_700_000_000_123_456_789n) // "2023-11-14T22:13:20.123456789Z"
 */
export const isoNs = (ns: EpochNs): string => {
  const ms = toMs(ns);
  const rest = String(ns - BigInt(ms) * 1_000_000n).padStart(6, "0");
  return `${new Date(ms).toISOString().slice(0, 23)}${rest}Z`;
};
