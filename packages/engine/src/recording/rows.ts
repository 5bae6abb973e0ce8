import type {
  Category,
  Decky,
  EpochMs,
  FileAction,
  PlantedCanary,
  PlantedFile,
  Random,
  Receipt,
} from "@decnet/sdk";
import { v5 } from "uuid";
import type { Registry } from "../plugins/registry.ts";
import { sha256 } from "../sha256.ts";
import type { StoredFile } from "../store/synthetic-files.ts";
import { isGoneOnWith } from "./edit-life.ts";

// `last_body` is capped (DESIGN.md §8); longer texts are read back from the decky anyway.
const LAST_BODY_BYTES = 64 * 1024;

/** A file's row id: the same for the same place, so that a repeated intent cannot make two. */
const rowUuid = (deckyUuid: string, path: string): string => v5(path, deckyUuid);

const storedFile = (
  { artifact, decky }: FileAction,
  planted: PlantedFile,
  category: Category,
  editKey: number | null,
  now: EpochMs,
): StoredFile => {
  const { plan, ordinal, text, canary, by } = artifact;
  const main = planted.path === artifact.file.path;
  const before = plan.action === "edit" && main ? plan.file : undefined;
  return {
    uuid: rowUuid(decky.uuid, planted.path),
    deckyUuid: decky.uuid,
    path: planted.path,
    persona: plan.persona?.email ?? null,
    account: plan.account.name,
    contentClass: plan.contentClass,
    category,
    // What goes along with a file is not one more of its class.
    ordinal: main ? ordinal : -1,
    createdAt: before?.createdAt ?? now,
    lastModified: planted.mtime,
    editCount: before === undefined ? 0 : before.editCount + 1,
    contentHash: sha256(planted.bytes),
    mode: planted.mode,
    uid: planted.uid,
    gid: planted.gid,
    size: planted.bytes.length,
    lastBody: main && text !== undefined && planted.bytes.length <= LAST_BODY_BYTES ? text : null,
    canaryToken: canary?.settings.token ?? null,
    editKey: main ? editKey : null,
    by: (main && by) || null,
  };
};

/** A token's row id; the token itself never leaves the store. */
export const tokenUuid = ({ settings }: PlantedCanary, decky: Decky): string =>
  v5(settings.token, decky.uuid);

/** What rows are made with. */
export interface RowsKit {
  readonly registry: Registry;
  readonly random: Random;
  readonly now: EpochMs;
  /** Other files of the same class on the same account that somebody goes on with. */
  readonly atHand: number;
}

/** The rows a plant leaves in `synthetic_files`: before it as an intent, after it as it was read back. */
export const rowsFor = (
  action: FileAction,
  files: readonly PlantedFile[],
  { registry, random, now, atHand }: RowsKit,
): StoredFile[] => {
  const { plan } = action.artifact;
  const contentClass = registry.get(plan.contentClass)?.contentClass;
  const key = random.next();
  const goesOn =
    contentClass?.nextIteration !== undefined &&
    (contentClass.category === "system" || isGoneOnWith(plan.action, atHand, random));
  const editKey = goesOn ? key : null;
  // What an operator brought has no class.
  const category = action.artifact.canary === undefined ? (contentClass?.category ?? "user") : "canary";
  return files.map((file) => storedFile(action, file, category, editKey, now));
};

/** Everything an action plants. */
export const filesOf = ({ artifact }: FileAction): readonly PlantedFile[] => [
  ...artifact.companions,
  artifact.file,
];

/** What events and the bus say of an action; no body, no secret. */
export const payloadOf = ({
  action,
  why,
}: Pick<Receipt, "action" | "why">): Readonly<Record<string, unknown>> => {
  const { artifact, decky } = action;
  const { plan, file, by } = artifact;
  return {
    decky: decky.name,
    path: file.path,
    content_class: plan.contentClass,
    persona: plan.persona?.email ?? null,
    account: plan.account.name,
    size: file.bytes.length,
    mtime: new Date(Number(file.mtime / 1_000_000n)).toISOString(),
    ...(by !== undefined && { model: by.model, model_ms: by.ms }),
    ...(why !== undefined && { why }),
  };
};
