import type { EpochMs } from "@decnet/sdk";

/** A file that the server would read from its disk. */
export interface StaticFile {
  readonly type: string;
  readonly bytes: Buffer;
  /** Whole seconds: nginx makes the ETag of it. */
  readonly modifiedAt: EpochMs;
  /** What nginx's gzip filter makes of it; it packs `text/html` only, as Debian configures it. */
  readonly gzip?: Buffer;
}

/** An answer of nginx's own making. */
export interface Failure {
  readonly kind: "failure";
  readonly status: FailureStatus;
  /** For a 401: what `auth_basic` was configured with. */
  readonly realm?: string;
}

/** What is to be sent for a request, before its conditions are looked at. */
export type Content =
  | Failure
  /** nginx's `empty_gif`. */
  | { readonly kind: "gif" }
  | { readonly kind: "file"; readonly file: StaticFile };

/** The errors that a server of this kind can come to; 494 is nginx's own number for a head that is too large. */
export type FailureStatus = 400 | 401 | 404 | 405 | 412 | 413 | 414 | 416 | 494 | 501 | 505;
