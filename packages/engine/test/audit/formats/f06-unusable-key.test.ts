import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import { UNUSABLE_KEY } from "../../../src/audit/tells/formats/f06-unusable-key.ts";
import { type MadeFile, makeHost, makeView } from "../make-host.ts";

const generate = (passphrase: string) => {
  const folder = mkdtempSync(join(tmpdir(), "keys-"));
  try {
    const path = join(folder, "id");
    execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", passphrase, "-C", "ana@web", "-f", path]);
    return { key: readFileSync(path, "utf8"), pub: readFileSync(`${path}.pub`, "utf8") };
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const OPEN = generate("");
const OTHER = generate("");
const LOCKED = generate("a long one");
const PEM = generateKeyPairSync("ec", { namedCurve: "P-256" })
  .privateKey.export({ type: "pkcs8", format: "pem" })
  .toString();

const seen = async (files: Record<string, MadeFile>) =>
  (await UNUSABLE_KEY.check(makeView(makeHost(files)))).map((hit) => hit.seen);

test("keys that nothing can read are seen", async () => {
  const invented = `-----BEGIN OPENSSH PRIVATE KEY-----\n${"b3BlbnNzaC1rZXktdjEA".repeat(3)}\n-----END OPENSSH PRIVATE KEY-----\n`;
  const cut = OPEN.key.replace(/\n[^\n]+\n(?=-----END)/, "\n");
  const cutLocked = LOCKED.key.replace(/\n[^\n]+\n(?=-----END)/, "\n");
  const rsa = `-----BEGIN RSA PRIVATE KEY-----\n${"MIIEpAIBAAKCAQEA".repeat(8)}\n-----END RSA PRIVATE KEY-----\n`;
  for (const body of [invented, cut, cutLocked, rsa])
    assert.equal((await seen({ "/home/ana/.ssh/id_ed25519": { body } })).length, 1);
  assert.match(String(await seen({ "/home/ana/tls/server.key": { body: rsa } })), /OpenSSL cannot read/);
});

test("a public half that is another key's, or no key, is seen", async () => {
  const pair = {
    "/home/ana/.ssh/id_ed25519": { body: OPEN.key },
    "/home/ana/.ssh/id_ed25519.pub": { body: OTHER.pub },
  };
  assert.match(String(await seen(pair)), /another key's/);
  const keys = OPEN.pub.replace("ssh-ed25519 ", "ssh-rsa ");
  assert.match(String(await seen({ "/home/ana/.ssh/authorized_keys": { body: keys } })), /whose blob is not/);
});

test("keys that work, or need a passphrase, are not", async () => {
  assert.deepEqual(
    await seen({
      "/home/ana/.ssh/id_ed25519": { body: OPEN.key },
      "/home/ana/.ssh/id_ed25519.pub": { body: OPEN.pub },
      "/home/ana/.ssh/id_work": { body: LOCKED.key },
      "/home/ana/.ssh/authorized_keys": { body: `# mine\nfrom="10.0.0.0/8" ${OPEN.pub}${OTHER.pub}` },
      "/home/ana/.ssh/config": { body: "Host web\n  User ana\n" },
      "/home/ana/tls/server.key": { body: PEM },
    }),
    [],
  );
});

test.run();
