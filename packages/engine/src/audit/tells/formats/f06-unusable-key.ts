import { createPrivateKey } from "node:crypto";
import type { AuditFile, AuditHost, Tell } from "@decnet/sdk";
import { derivePublicKey } from "./derive-public-key.ts";
import { eachFile } from "./each-file.ts";
import { isHandWritten } from "./is-hand-written.ts";
import { faultOfPublicKey, isLockedOpenSsh } from "./openssh-key.ts";

const LARGEST = 64 * 1024;
const IN_SSH = /\/\.ssh\/[^/]+$/;
const SSH_NAME = /\/id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?[^/]*$/;

const PRIVATE = /-----BEGIN (?:([A-Z]+) )?PRIVATE KEY-----/;

const isCandidate = (path: string): boolean =>
  isHandWritten(path) &&
  (IN_SSH.test(path) || SSH_NAME.test(path) || /\.(?:pem|key|ppk|pub)$|_key$/.test(path));

const isLocked = (text: string): boolean =>
  /^Proc-Type: 4,ENCRYPTED/m.test(text) ||
  text.includes("-----BEGIN ENCRYPTED PRIVATE KEY-----") ||
  isLockedOpenSsh(text);

const faultOfPem = (text: string): string | undefined => {
  try {
    createPrivateKey(text);
    return undefined;
  } catch (error) {
    return `a private key that OpenSSL cannot read: ${(error as Error).message}`;
  }
};

const faultOfPair = async (host: AuditHost, path: string, derived: string): Promise<string | undefined> => {
  const beside = await host.text(`${path}.pub`);
  const [type, blob] = beside?.trim().split(/\s+/) ?? [];
  return beside === undefined || `${type} ${blob}` === derived
    ? undefined
    : `a private key whose .pub is another key's`;
};

const faultOfPrivate = async (
  { path }: AuditFile,
  host: AuditHost,
  text: string,
  kind: string | undefined,
): Promise<string | undefined> => {
  if (isLocked(text)) return undefined;
  if (kind !== "OPENSSH" && !IN_SSH.test(path) && !SSH_NAME.test(path)) return faultOfPem(text);
  const bytes = await host.read(path);
  const result = bytes === undefined ? undefined : await derivePublicKey(bytes);
  if (result === undefined) return undefined;
  return "fault" in result
    ? `an ssh key that ssh-keygen cannot read: ${result.fault}`
    : faultOfPair(host, path, result.key);
};

/** F06: a key that opens nothing. */
export const UNUSABLE_KEY: Tell = {
  id: "F06",
  weight: 3,
  title: "unusable key",
  rule: "A private key without a passphrase that `ssh-keygen -y` (outside .ssh: OpenSSL) cannot read, or whose .pub is another key's; a public key line whose blob is of another type than the line says, or cut short. Keys with a passphrase pass.",
  reading:
    "`ssh-keygen -y -P '' -f COPY` fails (the copy must be 0600). DSA keys fail with OpenSSH 10, and a key cut by an editor fails anywhere.",
  check: (view) =>
    eachFile(view, isCandidate, async (file, host) => {
      const text = file.size > LARGEST ? undefined : await host.text(file.path);
      if (text === undefined) return undefined;
      const armour = PRIVATE.exec(text);
      if (armour !== null) return faultOfPrivate(file, host, text, armour[1]);
      if (!/\.pub$|\/authorized_keys$/.test(file.path)) return undefined;
      return text
        .split("\n")
        .filter((line) => !line.startsWith("#"))
        .flatMap((line) => faultOfPublicKey(line) ?? []);
    }),
};
