/** Where a body stands after the bytes it was given. */
export type BodyState = "more" | "done" | "bad";

/** What reads a request's body and finds its end. */
export interface Body {
  /** The most that nginx takes from the socket at once: never past a body whose length is known. */
  readonly appetite: number;
  readonly state: BodyState;
  /** Takes bytes; tells how many of them are the body's, and where it stands then. */
  read(bytes: Uint8Array): { readonly used: number; readonly state: BodyState };
}

/** Takes what a body holds, without its framing. */
export type BodySink = (bytes: Uint8Array) => void;
