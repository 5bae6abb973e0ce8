import type { Project } from "@decnet/sdk";
import type { Kind } from "./kinds.ts";
import type { MatterId } from "./matters.ts";

/** What a path says of its document; absent parts are open. */
export interface Subject {
  readonly kind: Kind;
  readonly matter?: MatterId;
  readonly project?: Project;
  /** Whether the name tells the project, not just the folder. */
  readonly named: boolean;
  /** Another firm, of the language's list. */
  readonly firm?: string;
  /** Place in the language's list of reasons to write a letter. */
  readonly reason?: number;
  /** Place in the language's list of posts. */
  readonly post?: number;
  /** The day a name bears, as `2026-11-12`. */
  readonly day?: string;
  /** 1, or the number of the version; a `final` follows all others. */
  readonly version: number;
  /** Folder and name without version: all versions of a paper share it. */
  readonly base: string;
}
