import { createPrivateKey, createPublicKey } from "node:crypto";
import { lengthPrefixed } from "./wire.ts";

/** How many bytes an Ed25519 key is drawn from (RFC 8032 §5.1.5). */
export const SEED_BYTES = 32;

/** SSH's name for the algorithm (RFC 8709 §4). */
export const ED25519 = "ssh-ed25519";

// What stands before the 32 bytes of a seed in PKCS #8, and of a public key in SPKI (RFC 8410 §4, §7).
const PKCS8_HEAD = Buffer.from("302e020100300506032b657004220420", "hex");

/** A key pair, as 32 bytes each. */
export interface KeyPair {
  readonly seed: Uint8Array;
  readonly publicKey: Uint8Array;
}

/** The pair that follows from a seed of {@link SEED_BYTES}. */
export const keyPair = (seed: Uint8Array): KeyPair => {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: "der", type: "pkcs8" });
  const spki = createPublicKey(key).export({ format: "der", type: "spki" });
  return { seed, publicKey: spki.subarray(-SEED_BYTES) };
};

/** A public key as it goes over the wire (RFC 8709 §4). */
export const ed25519Blob = (publicKey: Uint8Array): Uint8Array =>
  Buffer.concat([lengthPrefixed(ED25519), lengthPrefixed(publicKey)]);
