import { createHash } from "node:crypto";

const known = new WeakMap<Uint8Array, string>();

/** SHA-256, hex: how the engine tells whether bytes are still its own. Remembers the answer, for bytes are never changed. */
export const sha256 = (bytes: Uint8Array): string => {
  let hash = known.get(bytes);
  if (hash === undefined) {
    hash = createHash("sha256").update(bytes).digest("hex");
    known.set(bytes, hash);
  }
  return hash;
};
