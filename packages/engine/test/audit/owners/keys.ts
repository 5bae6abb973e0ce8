import { generateKeyPairSync } from "node:crypto";

/** A private key, as openssl writes it. */
export const PRIVATE_KEY = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" });
