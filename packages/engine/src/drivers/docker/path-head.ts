import type { EpochNs } from "@decnet/sdk";

/** What HEAD of an archive says of a path: lstat(2) but for the owner and the atime. */
export interface PathHead {
  readonly kind: "file" | "folder" | "link" | "other";
  readonly size: number;
  /** Permission bits with setuid, setgid and sticky. */
  readonly mode: number;
  readonly mtime: EpochNs;
  /** Of a symbolic link: where it leads in the end, inside the container. */
  readonly target?: string;
}

// Bits of Go's io/fs.FileMode.
const GO_DIRECTORY = 2 ** 31;
const GO_LINK = 2 ** 27;
const GO_NOT_PLAIN = 2 ** 27 + 2 ** 26 + 2 ** 25 + 2 ** 24 + 2 ** 21 + 2 ** 19;
const SPECIAL_BITS = [
  [2 ** 23, 0o4000],
  [2 ** 22, 0o2000],
  [2 ** 20, 0o1000],
] as const;

// FileMode has its directory bit at 2^31, where JavaScript's own bit operators see a sign.
const has = (mode: number, bits: number): boolean => (BigInt(mode) & BigInt(bits)) !== 0n;

const kindOf = (mode: number): PathHead["kind"] => {
  if (has(mode, GO_DIRECTORY)) return "folder";
  if (has(mode, GO_LINK)) return "link";
  return has(mode, GO_NOT_PLAIN) ? "other" : "file";
};

/** Nanoseconds of an RFC 3339 time with up to nine decimals, as Go writes it. */
export const parseGoTime = (text: string): EpochNs => {
  const [, second = "", fraction = "", zone = "Z"] =
    /^([^.Z+]+?)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)$/.exec(text) ?? [];
  const ms = Date.parse(second + zone);
  return BigInt(Number.isNaN(ms) ? 0 : ms) * 1_000_000n + BigInt(fraction.padEnd(9, "0").slice(0, 9));
};

/** Reads the header `X-Docker-Container-Path-Stat` (Docker Engine API, ContainerArchiveInfo): base64 of JSON. */
export const parsePathHead = (header: string): PathHead => {
  const stat = JSON.parse(Buffer.from(header, "base64").toString("utf8")) as {
    size: number;
    mode: number;
    mtime: string;
    linkTarget: string;
  };
  const special = SPECIAL_BITS.reduce((sum, [bit, unix]) => sum + (has(stat.mode, bit) ? unix : 0), 0);
  return {
    kind: kindOf(stat.mode),
    size: stat.size,
    mode: (stat.mode % 0o1000) + special,
    mtime: parseGoTime(stat.mtime),
    ...(stat.linkTarget !== "" && { target: stat.linkTarget }),
  };
};
