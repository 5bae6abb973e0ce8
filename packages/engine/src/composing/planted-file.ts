import type { Account, EpochNs, HostFacts, PlantedFile, Random } from "@decnet/sdk";
import type { RegisteredClass } from "../plugins/registry.ts";
import { accessTime } from "./access-time.ts";
import { checkBody } from "./body-rules.ts";
import { checkMode, ownerOf } from "./owner-rules.ts";

/** What a file is made of, before the rules are held against it. */
export interface FileParts {
  readonly path: string;
  readonly body: unknown;
  readonly mtime: EpochNs;
  /** Instead of the class's own. */
  readonly mode?: number;
  readonly replaces?: string;
  readonly account: Account;
  readonly facts: HostFacts;
  readonly random: Random;
  readonly allowed: readonly string[];
}

/** A checked file with owner, mode and times. */
export const plantedFile = ({ contentClass, plugin }: RegisteredClass, parts: FileParts): PlantedFile => {
  const { path, body, mtime, mode, replaces, account, facts, random, allowed } = parts;
  return {
    path,
    bytes: checkBody({ path, body, allowed }, contentClass, plugin),
    mode: checkMode(contentClass, plugin, path, mode),
    ...ownerOf(contentClass, path, account, facts),
    mtime,
    atime: accessTime(mtime, replaces !== undefined, random.fork("atime")),
    ...(replaces !== undefined && { replaces }),
  };
};
