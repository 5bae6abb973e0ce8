import { createHmac } from "node:crypto";
import type { Random } from "@decnet/sdk";

// As long as the digest of the hash (OpenSSH's hostfile.c).
const SALT_BYTES = 20;

/**
 * A host's name as Debian's `HashKnownHosts yes` has it: `|1|salt|HMAC-SHA1(salt, name)|`, so that `ssh-keygen -F` finds it.
 *
 * @param name as ssh looks it up: `[name]:port` where the port is not 22.
 */
export const hashedHost = (name: string, random: Random): string => {
  const salt = Buffer.from(random.bytes(SALT_BYTES));
  return `|1|${salt.toString("base64")}|${createHmac("sha1", salt).update(name).digest("base64")}`;
};
