/** A decoy host. */
export interface Decky {
  /** Stable for as long as the operator keeps the name: UUID v5 of source and name. */
  readonly uuid: string;
  /** The operator's name; never visible inside. */
  readonly name: string;
  /** Which transport reaches it: `local`, `docker`, or a plugin's own. */
  readonly source: string;
  /** What the transport knows it by: a folder, a container id. */
  readonly ref: string;
  /** Such as `ssh`, `imap`. */
  readonly services: readonly string[];
  /** Set when it belongs to a topology with a persona pool of its own. */
  readonly topology?: string;
  /** True while it is made but not started: it may be given a past, and nobody acts on it yet. */
  readonly waiting?: boolean;
}
