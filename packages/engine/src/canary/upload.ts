import type { AnyClass, Artifact, CanarySettings, CreatePlan } from "@decnet/sdk";
import { foldersFor } from "../composing/folders.ts";
import { checkPath } from "../composing/path-rules.ts";
import { plantedFile } from "../composing/planted-file.ts";
import type { Outcome } from "../outcome.ts";
import type { RegisteredClass } from "../plugins/registry.ts";
import { sha256 } from "../sha256.ts";
import type { Blobs } from "./blobs.ts";
import { type Callbacks, UPLOAD_CLASS } from "./callbacks.ts";
import { canaryStream, mintCanary } from "./mint-canary.ts";
import { type Destination, type OrderKit, planOrder } from "./order.ts";

/** A document with a callback in it. */
export interface ArmedDocument {
  readonly bytes: Uint8Array;
  /** What put it there, such as `docx`. */
  readonly instrumenter: string;
  readonly callback: "http" | "dns";
  readonly notes: string;
}

/** Puts a callback into a document; always in the same way. Throws when it cannot be done. */
export type Arm = (
  document: { readonly bytes: Uint8Array; readonly name: string },
  canary: CanarySettings,
) => Promise<ArmedDocument>;

/** An operator's own document and where it is to go. */
export interface Upload extends Destination {
  readonly path: string;
  readonly document: { readonly bytes: Uint8Array; readonly name: string };
  readonly mode: number;
}

/** What planting a document needs. */
export interface UploadKit extends OrderKit {
  readonly callbacks: Callbacks;
  readonly entropy: (count: number) => Uint8Array;
  readonly blobs: Blobs;
  readonly arm: Arm;
  /** Has the engine carry out a plan whose artifact is there already. */
  readonly perform: (plan: CreatePlan, artifact: Artifact) => Promise<Outcome>;
}

/** The class id of what operators brought; no plugin has it. */

const LARGEST = 16 * (1 << 20);
const UPLOADS: RegisteredClass = {
  plugin: "@decnet/uploads",
  // Never registered, so never picked; it only says by which rules such a file is checked.
  contentClass: { id: UPLOAD_CLASS, category: "canary", file: { maxBytes: LARGEST } } as unknown as AnyClass,
  options: {},
};

/** What an upload is made from again, as a token's recipe. */
export interface UploadRecipe {
  readonly upload: string;
  readonly name: string;
  readonly settings: CanarySettings;
}

/**
 * Plants an operator's own document with a callback in it; the original is kept, so that `verify` can make it again.
 *
 * @throws DecnetError what the document cannot be armed for, `DN_CANARY_…`, `DN_ARTIFACT_…`; nothing is planted then.
 */
export const plantUpload = async (upload: Upload, kit: UploadKit): Promise<Outcome> => {
  const { document, mode, path: wanted } = upload;
  const path = checkPath(wanted, UPLOADS.contentClass, UPLOADS.plugin);
  const plan = await planOrder({ ...upload, path }, UPLOAD_CLASS, kit);
  const { account, facts, mtime } = plan;
  const minted = mintCanary(UPLOAD_CLASS, kit.entropy, kit.callbacks);
  const { settings, secretSeed } = minted;
  const armed = await kit.arm(document, settings);
  const file = plantedFile(UPLOADS, {
    path,
    body: armed.bytes,
    mtime,
    mode,
    account,
    facts,
    random: canaryStream(secretSeed),
    allowed: Object.values(settings),
  });
  const recipe: UploadRecipe = { upload: sha256(document.bytes), name: document.name, settings };
  await kit.blobs.keep(document.bytes);
  return kit.perform(plan, {
    plan,
    file,
    companions: [],
    folders: foldersFor([path], UPLOADS.contentClass, account),
    ordinal: 0,
    canary: {
      ...minted,
      kind: armed.callback,
      notes: armed.notes,
      instrumenter: armed.instrumenter,
      recipe: JSON.stringify(recipe),
    },
  });
};
