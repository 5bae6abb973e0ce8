import { createECDH } from "node:crypto";
import type { Random } from "@decnet/sdk";
import { ED25519, ed25519Blob, keyPair, SEED_BYTES } from "../key/ed25519.ts";
import { lengthPrefixed, mpint } from "../key/wire.ts";
import { modulus } from "./modulus.ts";

/** A host's key as known_hosts has it: its type and its base64. */
export type HostKey = string;

const line = (type: string, blob: Uint8Array): HostKey => `${type} ${Buffer.from(blob).toString("base64")}`;

const ed25519 = (random: Random): HostKey =>
  line(ED25519, ed25519Blob(keyPair(random.bytes(SEED_BYTES)).publicKey));

// RFC 4253 §6.6. ssh-keygen's exponent is 65537 (OpenSSL's RSA_F4).
const EXPONENT = Buffer.of(1, 0, 1);
const rsa = (random: Random): HostKey =>
  line("ssh-rsa", Buffer.concat([lengthPrefixed("ssh-rsa"), mpint(EXPONENT), mpint(modulus(random))]));

// RFC 5656 §3.1.
const ecdsa = (random: Random): HostKey => {
  const curve = createECDH("prime256v1");
  const secret = random.bytes(32);
  // Without its top bit it is below the order of the curve.
  secret[0] = (secret[0] ?? 0) & 0x7f;
  curve.setPrivateKey(secret);
  const type = "ecdsa-sha2-nistp256";
  const parts = [type, "nistp256", curve.getPublicKey()].map(lengthPrefixed);
  return line(type, Buffer.concat(parts));
};

/** The three keys that Debian's openssh-server makes for a host, the one that ssh asks for first in front. */
export const hostKeys = (random: Random): readonly [HostKey, HostKey, HostKey] => [
  ed25519(random.fork("ed25519")),
  rsa(random.fork("rsa")),
  ecdsa(random.fork("ecdsa")),
];
