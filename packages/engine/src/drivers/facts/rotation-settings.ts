import type { RotationPeriod } from "@decnet/sdk";

/** What logrotate knows of a log while it reads on. */
export interface Settings {
  /** Absent: `size` decides. Of the two, what was said last counts. */
  readonly period?: RotationPeriod | undefined;
  readonly size: number;
  readonly maxSize?: number;
  readonly keep: number;
  readonly compress: boolean;
  readonly delayCompress: boolean;
}

const KIBIBYTE = 1024;
const UNITS: Readonly<Record<string, number>> = { k: KIBIBYTE, m: KIBIBYTE ** 2, g: KIBIBYTE ** 3 };

/** logrotate 3.21 when nothing is said (newLogInfo and main in logrotate.c): at 1 MiB, and nothing kept. */
export const UNSET: Settings = { size: UNITS.m as number, keep: 0, compress: false, delayCompress: false };

// logrotate.timer comes once a day, so `hourly` is daily; a year is longer than anything here, and a month the nearest.
const PERIODS: Readonly<Record<string, RotationPeriod>> = {
  hourly: "day",
  daily: "day",
  weekly: "week",
  monthly: "month",
  yearly: "month",
  annually: "month",
};

const FLAGS: Readonly<Record<string, Partial<Settings>>> = {
  compress: { compress: true },
  nocompress: { compress: false },
  delaycompress: { delayCompress: true },
  nodelaycompress: { delayCompress: false },
};

// `rotate -1` keeps everything; no log of a host's life reaches this.
const EVERYTHING = 9999;

const bytesOf = (value: string): number | undefined => {
  const [, digits, unit = ""] = /^(\d{1,12})([kmg]?)$/i.exec(value) ?? [];
  return digits === undefined ? undefined : Number(digits) * (UNITS[unit.toLowerCase()] ?? 1);
};

const keepOf = (value: string): number | undefined => {
  if (value === "-1") return EVERYTHING;
  return /^\d{1,9}$/.test(value) ? Math.min(Number(value), EVERYTHING) : undefined;
};

const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** The settings after one more directive of logrotate.conf(5); the same ones when it says nothing of interest. */
export const rotationSettings = (before: Settings, line: string): Settings => {
  const [, key = "", value = ""] = /^([a-z]+)[ \t]*=?[ \t]*(\S*)/.exec(line) ?? [];
  const period = own(PERIODS, key);
  if (period !== undefined) return { ...before, period };
  const bytes = bytesOf(value);
  if (key === "size" && bytes !== undefined) return { ...before, size: bytes, period: undefined };
  if (key === "maxsize" && bytes !== undefined) return { ...before, maxSize: bytes };
  const keep = key === "rotate" ? keepOf(value) : undefined;
  return { ...before, ...own(FLAGS, key), ...(keep !== undefined && { keep }) };
};
