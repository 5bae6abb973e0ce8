import type { Account, AnyClass, HostFacts } from "@decnet/sdk";
import { refuse } from "./refuse.ts";

/**
 * The mode of a class's file; `wanted` instead of the class's own when it is given.
 *
 * @throws DecnetError `DN_ARTIFACT_MODE`.
 */
export const checkMode = ({ id, file }: AnyClass, plugin: string, path: string, wanted?: number): number => {
  const mode = wanted ?? file?.mode ?? 0o644;
  if (!Number.isInteger(mode) || mode < 0 || mode > 0o1777) {
    refuse(
      "DN_ARTIFACT_MODE",
      plugin,
      path,
      `class ${id} has mode ${mode}`,
      "use an octal mode without set-id bits, such as 0o644",
    );
  }
  return mode;
};

/** Who owns a class's files on a host. */
export const ownerOf = (
  { file }: AnyClass,
  path: string,
  account: Account,
  facts: HostFacts,
): { uid: number; gid: number } => {
  const declared = file?.owner ?? "account";
  const owner = typeof declared === "function" ? declared(path) : declared;
  if (owner === "account") return { uid: account.uid, gid: account.gid };
  return {
    uid: facts.accounts.find(({ name }) => name === owner.user)?.uid ?? 0,
    gid: facts.groups[owner.group] ?? 0,
  };
};
