import type { AuditFile, AuditHost } from "@decnet/sdk";

const ARMOUR = /^-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----/m;
// The longest RSA key that ssh-keygen makes (16384 bits) takes 13 KB.
const LARGEST = 16 * 1024;

/** Tells whether a file holds a private key in the form of PEM or OpenSSH. */
export const isPrivateKey = async (host: AuditHost, { path, kind, size }: AuditFile): Promise<boolean> =>
  kind === "file" && size > 0 && size <= LARGEST && ARMOUR.test((await host.text(path)) ?? "");
