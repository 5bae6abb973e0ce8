const MAGIC = "openssh-key-v1\0";
const CIPHERS =
  /^(?:aes(?:128|192|256)-(?:ctr|cbc|gcm@openssh\.com)|chacha20-poly1305@openssh\.com|3des-cbc)$/;

/** The length-prefixed strings of an SSH blob (RFC 4251, 5), and where they stop making sense. */
const stringsIn = (blob: Buffer, from = 0): { readonly strings: readonly Buffer[]; readonly end: number } => {
  const strings: Buffer[] = [];
  let at = from;
  while (at + 4 <= blob.length) {
    const length = blob.readUInt32BE(at);
    if (at + 4 + length > blob.length) break;
    strings.push(blob.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return { strings, end: at };
};

/**
 * Tells whether an OpenSSH private key (PROTOCOL.key) is whole and locked with a passphrase: without that, no program can
 * say more of it.
 */
export const isLockedOpenSsh = (text: string): boolean => {
  const armour = /-----BEGIN OPENSSH PRIVATE KEY-----([\s\S]*?)-----END OPENSSH PRIVATE KEY-----/.exec(text);
  const blob = Buffer.from(armour?.[1] ?? "", "base64");
  if (blob.toString("latin1", 0, MAGIC.length) !== MAGIC) return false;
  const head = stringsIn(blob, MAGIC.length).strings;
  const [cipher, kdf, options] = head;
  if (cipher === undefined || kdf === undefined || options === undefined) return false;
  // After them comes the number of keys, which is one, then the public and the private half.
  const body = MAGIC.length + 12 + cipher.length + kdf.length + options.length + 4;
  const { strings, end } = stringsIn(blob, body);
  // AES-GCM and ChaCha20 put their tag after the last string.
  const isWhole = strings.length === 2 && blob.length - end <= 16;
  return isWhole && kdf.toString() === "bcrypt" && CIPHERS.test(cipher.toString());
};

/**
 * What is wrong with one line of a .pub or authorized_keys file; nothing when its blob begins with the type it claims
 * (RFC 4253, 6.6), or when it is no key line.
 */
export const faultOfPublicKey = (line: string): string | undefined => {
  const [, type, base64 = ""] =
    /(?:^|\s)((?:sk-)?(?:ssh|ecdsa)-[\w@.-]+) ([A-Za-z0-9+/]{16,}=*)(?:\s|$)/.exec(line) ?? [];
  if (type === undefined) return undefined;
  const blob = Buffer.from(base64, "base64");
  const { strings, end } = stringsIn(blob);
  if (strings[0]?.toString("latin1") !== type) return `a public key of type ${type} whose blob is not`;
  return end === blob.length ? undefined : `a public key of type ${type} that is cut short`;
};
