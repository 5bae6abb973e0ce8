import type { CanarySettings } from "./content-class.ts";
import type { Decky } from "./decky.ts";
import type { Plan } from "./plan.ts";
import type { EpochNs } from "./time.ts";
import type { Authorship } from "./writing.ts";

/** A folder that has to be there for a file; made with these when it is missing, left alone otherwise. */
export interface Folder {
  readonly path: string;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Its mtime once the files are planted, unless it is newer already. Absent: as it was, or when made, its newest file's. */
  readonly touched?: EpochNs;
}

/** Bytes with a place in a file system. */
export interface PlantedFile {
  /** Absolute, normalised POSIX path. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly mtime: EpochNs;
  readonly atime: EpochNs;
  /** SHA-256 of what is there now, when this replaces a file of ours; absent: the path must be free. */
  readonly replaces?: string;
}

/** A canary about to be planted: what its row in `canary_tokens` will say. */
export interface PlantedCanary {
  readonly settings: CanarySettings;
  readonly kind: "http" | "dns" | "aws_passive";
  /** What its bytes are drawn from; never leaves the store. */
  readonly secretSeed: string;
  /** What makes it fire. */
  readonly notes: string;
  /** JSON: what its bytes can be made again from, with the secret seed. */
  readonly recipe: string;
  /** What put the callback into an operator's own document, such as `docx`; absent for what a class wrote. */
  readonly instrumenter?: string;
}

/** What was composed: the file itself, and what goes with it in the same archive (old logs, a key's public half). */
export interface Artifact {
  readonly plan: Plan;
  readonly file: PlantedFile;
  readonly companions: readonly PlantedFile[];
  /** Parents, outermost first. */
  readonly folders: readonly Folder[];
  /** The text when it is text: what the next edit starts from. */
  readonly text?: string;
  /** The model that wrote the text; absent when the class did. */
  readonly by?: Authorship;
  readonly ordinal: number;
  readonly canary?: PlantedCanary;
}

/** What a driver carries out. */
export interface FileAction {
  readonly kind: "file";
  /** As in events and on the bus. */
  readonly action: "file:create" | "file:edit";
  readonly decky: Decky;
  readonly artifact: Artifact;
}

/** An action of any kind; other kinds come from other planners. */
export type Action = FileAction;

/** How it went. A failure is a receipt too, never an exception. */
export interface Receipt {
  readonly action: Action;
  readonly success: boolean;
  /** Files as they are on the decky now, read back; times are what the file system kept. */
  readonly planted: readonly PlantedFile[];
  /** Why not, when `success` is false. */
  readonly why?: string;
  /** True when trying again elsewhere makes sense (the path was taken), false when the decky is out of reach. */
  readonly elsewhere?: boolean;
}
