import type { EpochNs } from "@decnet/sdk";
import type { ContainerLink } from "./container-link.ts";
import type { PathHead } from "./path-head.ts";
import { pathTrouble } from "./problems.ts";
import { isNotFound, type Output } from "./run-inside.ts";

/** What stat(1) says from inside. */
export interface InsideStat extends Omit<PathHead, "target"> {
  readonly uid: number;
  readonly gid: number;
}

// stat(2): S_IFMT and the types of it.
const TYPE_MASK = 0o170000;
const KINDS = new Map<number, InsideStat["kind"]>([
  [0o100000, "file"],
  [0o040000, "folder"],
  [0o120000, "link"],
]);

/** Throws when a container has no such program, as a tmpfs can only be reached with its own ones. */
export const assertFound = (output: Output, path: string, program: string): Output => {
  if (isNotFound(output))
    throw pathTrouble(path, `${path} is in a tmpfs, and the container has no ${program}`);
  return output;
};

/** Nanoseconds of `2026-11-23 02:48:48.304277966 +0000`, as stat(1) of GNU and of busybox write `%y`. */
const parseStatTime = (text: string): EpochNs => {
  const [, day, second, fraction = "", sign, hours, minutes] =
    /^(\S+) ([\d:]+)(?:\.(\d+))? ([+-])(\d\d)(\d\d)$/.exec(text) ?? [];
  const ms = Date.parse(`${day}T${second}${sign}${hours}:${minutes}`);
  return BigInt(Number.isNaN(ms) ? 0 : ms) * 1_000_000n + BigInt(fraction.padEnd(9, "0"));
};

/** lstat(2) of several paths by one stat(1) in there; for a tmpfs, which the engine does not see from outside. */
export const statInside = async (
  link: ContainerLink,
  paths: readonly string[],
): Promise<ReadonlyMap<string, InsideStat>> => {
  const [first = "/"] = paths;
  const output = await link.run(["stat", "-c", "%f|%s|%u|%g|%y|%n", "--", ...paths]);
  const lines = assertFound(output, first, "stat").stdout.toString("utf8").split("\n");
  return new Map(
    lines.flatMap((line) => {
      const [raw = "", size, uid, gid, modified = "", ...name] = line.split("|");
      if (name.length === 0) return [];
      const mode = Number.parseInt(raw, 16);
      const stat: InsideStat = {
        kind: KINDS.get(mode & TYPE_MASK) ?? "other",
        mode: mode & 0o7777,
        size: Number(size),
        uid: Number(uid),
        gid: Number(gid),
        mtime: parseStatTime(modified),
      };
      return [[name.join("|"), stat] as const];
    }),
  );
};

/** The bytes of a plain file in a tmpfs. */
export const readInside = async (link: ContainerLink, path: string): Promise<Buffer | undefined> => {
  if ((await statInside(link, [path])).get(path)?.kind !== "file") return undefined;
  const output = assertFound(await link.run(["cat", "--", path]), path, "cat");
  return output.code === 0 ? output.stdout : undefined;
};
