import type { AnyClass, EditPlan, Refusal } from "@decnet/sdk";
import { sha256 } from "../sha256.ts";
import type { ComposingKit } from "./kit.ts";

/** Why an edit is not made. */
export const editRefusal = (
  { decky, account, contentClass, file }: EditPlan,
  refused: Refusal["refused"],
  why: string,
): Refusal => ({ refused, decky, account, contentClass, path: file.path, why });

/**
 * Reads a file back that is to be edited. Bytes that are not ours any more are somebody else's: they stay, and are
 * reported. A log whose host has a syslog daemon at work, or that only grew at its end, has got a daemon of its own, such as
 * in a container that was started after it was given a past: it is left to it.
 */
export const readOwn = async (
  plan: EditPlan,
  { rotate }: AnyClass,
  kit: ComposingKit,
): Promise<{ readonly bytes: Uint8Array } | Refusal> => {
  const { decky, facts, file } = plan;
  const letGo = async (): Promise<Refusal> => {
    await kit.letGo(file);
    return editRefusal(plan, "tampered", "a daemon of the host writes this log now");
  };
  if (rotate !== undefined && facts.syslogRuns) return letGo();
  const bytes = await kit.fleet.transportOf(decky).read(decky, file.path);
  if (bytes !== undefined && sha256(bytes) === file.contentHash) return { bytes };
  const now = await kit.files.at(decky.uuid, file.path);
  if (now?.contentHash !== file.contentHash)
    return editRefusal(plan, "unchanged", "it was edited since it was chosen");
  const grown = bytes !== undefined && bytes.length > file.size;
  if (rotate !== undefined && grown && sha256(bytes.slice(0, file.size)) === file.contentHash) return letGo();
  await kit.tampered(plan, file, bytes);
  return editRefusal(
    plan,
    "tampered",
    bytes === undefined ? "somebody removed the file" : "somebody else wrote to the file",
  );
};
