import { ED25519, ed25519Blob, type KeyPair } from "./ed25519.ts";
import { lengthPrefixed, uint32 } from "./wire.ts";

const MAGIC = "openssh-key-v1\0";
const UNENCRYPTED = "none";
// OpenSSH pads to the cipher's block, which is 8 bytes where there is no cipher, with 1, 2, 3 …
const BLOCK = 8;
// ssh-keygen breaks its base64 after 70 characters.
const LINE = /.{1,70}/g;

/** What a private key file holds. */
export interface PrivateKeyParts {
  readonly pair: KeyPair;
  readonly comment: string;
  /** Any number; it stands there twice so that a wrong passphrase shows. 32 bits. */
  readonly check: number;
}

const padded = (bytes: Uint8Array): Uint8Array => {
  const missing = (BLOCK - (bytes.length % BLOCK)) % BLOCK;
  return Buffer.concat([bytes, Uint8Array.from({ length: missing }, (_, at) => at + 1)]);
};

/**
 * An Ed25519 key without a passphrase, byte for byte as `ssh-keygen` writes it (OpenSSH's PROTOCOL.key).
 *
 * @example writePrivateKey({ pair: keyPair(seed), comment: "ana@web-01", check: 7 }) // "-----BEGIN OPENSSH …"
 */
export const writePrivateKey = ({ pair, comment, check }: PrivateKeyParts): string => {
  const secret = Buffer.concat([
    uint32(check),
    uint32(check),
    ed25519Blob(pair.publicKey),
    lengthPrefixed(Buffer.concat([pair.seed, pair.publicKey])),
    lengthPrefixed(comment),
  ]);
  const bytes = Buffer.concat([
    Buffer.from(MAGIC),
    lengthPrefixed(UNENCRYPTED),
    lengthPrefixed(UNENCRYPTED),
    lengthPrefixed(""),
    uint32(1),
    lengthPrefixed(ed25519Blob(pair.publicKey)),
    lengthPrefixed(padded(secret)),
  ]);
  const lines = bytes.toString("base64").match(LINE) ?? [];
  return ["-----BEGIN OPENSSH PRIVATE KEY-----", ...lines, "-----END OPENSSH PRIVATE KEY-----", ""].join(
    "\n",
  );
};

/** The line of a `.pub` file. */
export const writePublicKey = ({ pair, comment }: Omit<PrivateKeyParts, "check">): string =>
  `${ED25519} ${Buffer.from(ed25519Blob(pair.publicKey)).toString("base64")} ${comment}\n`;
