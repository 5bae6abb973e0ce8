import type { EpochMs } from "./time.ts";

/**
 * A file that comes with another one and is planted in the same moment: a key's public half, the rest of a repository.
 * It is held against the same rules as the file itself, and is never edited on its own.
 */
export interface Companion {
  /** Absolute, in a folder the class may use. */
  readonly path: string;
  readonly body: string | Uint8Array;
  /** Default: the class's `file.mode`. */
  readonly mode?: number;
  /** When it was written last; never later than the file it comes with. Default: the moment of that file. */
  readonly at?: EpochMs;
  /** Left out where something stands at its path. Otherwise a taken path sends the whole plant elsewhere. */
  readonly optional?: boolean;
}
