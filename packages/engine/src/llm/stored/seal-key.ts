import { createCipheriv, createDecipheriv, randomBytes, scrypt } from "node:crypto";
import { promisify } from "node:util";
import { DecnetError } from "@decnet/sdk";

const derive = promisify<string, Buffer, number, Buffer>(scrypt);

const CIPHER = "aes-256-gcm";
const KEY_BYTES = 32;
const SALT_BYTES = 16;
// What GCM is specified for (NIST SP 800-38D, 8.2).
const IV_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = "v1";

/**
 * Encrypts a key for the store: AES-256-GCM, its own key derived with scrypt from a passphrase and a fresh salt.
 *
 * @param passphrase what `DECNET_SECRET_KEY` holds.
 */
export const sealKey = async (plain: string, passphrase: string): Promise<string> => {
  const salt = randomBytes(SALT_BYTES);
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, await derive(passphrase, salt, KEY_BYTES), iv);
  const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return `${VERSION}.${Buffer.concat([salt, iv, cipher.getAuthTag(), sealed]).toString("base64url")}`;
};

/**
 * Decrypts what {@link sealKey} made.
 *
 * @throws DecnetError `DN_LLM_KEY` when the passphrase is another one, or the text is damaged.
 */
export const openKey = async (sealed: string, passphrase: string): Promise<string> => {
  const bytes = Buffer.from(sealed.slice(VERSION.length + 1), "base64url");
  const salt = bytes.subarray(0, SALT_BYTES);
  const iv = bytes.subarray(SALT_BYTES, SALT_BYTES + IV_BYTES);
  const tag = bytes.subarray(SALT_BYTES + IV_BYTES, SALT_BYTES + IV_BYTES + TAG_BYTES);
  const text = bytes.subarray(SALT_BYTES + IV_BYTES + TAG_BYTES);
  try {
    const decipher = createDecipheriv(CIPHER, await derive(passphrase, salt, KEY_BYTES), iv);
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(text), decipher.final()]).toString("utf8");
  } catch {
    // Its own message would say nothing more, and the text is nobody's business.
    throw new DecnetError({
      code: "DN_LLM_KEY",
      message: "the stored key cannot be decrypted",
      path: "DECNET_SECRET_KEY",
      hint: "set DECNET_SECRET_KEY as it was when the key was stored, or store the key anew",
    });
  }
};
