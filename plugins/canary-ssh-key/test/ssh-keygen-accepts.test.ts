import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { hasPrograms } from "@decnet/sdk/testing";
import { test } from "uvu";
import { beside, plant, plantMany } from "./keys.ts";
import { inFolder } from "./lay-out.ts";

const ACCEPTS = "ssh-keygen derives the very public half of every key";
const FINGERPRINTS = "ssh-keygen tells length, comment and type";
const SAVES = "ssh-keygen saves the key as we wrote it";

const keygen = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync("ssh-keygen", args, { encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return stdout;
};

test(ACCEPTS, async () => {
  if (!hasPrograms(ACCEPTS, "ssh-keygen")) return;
  const keys = await plantMany(45);
  for (const planted of keys)
    await inFolder(planted, (folder) => {
      const derived = keygen("-y", "-f", join(folder, basename(planted.path)));
      assert.equal(derived, beside(planted, `${basename(planted.path)}.pub`).body);
    });
  assert.equal(new Set(keys.map(({ key }) => key)).size, keys.length);
});

test(FINGERPRINTS, async () => {
  if (!hasPrograms(FINGERPRINTS, "ssh-keygen")) return;
  for (const planted of await plantMany(10))
    await inFolder(planted, (folder) => {
      const { account, canary } = planted.ctx;
      const told = /^256 SHA256:\S{43} (\S+) \(ED25519\)\n$/.exec(
        keygen("-l", "-f", join(folder, basename(planted.path))),
      );
      const comment = told?.[1] ?? "";
      assert.ok(comment.startsWith(`${account.name}@`), comment);
      assert.match(comment.slice(account.name.length + 1), /^([\w-]+\.)?[a-z2-7]{26}\.cdn\.example\.test$/);
      assert.ok(comment.endsWith(`${canary.token}.${canary.dnsZone}`));
    });
});

// Where the two check numbers stand: ssh-keygen draws others when it saves.
const CHECKS = 15 + 8 + 8 + 4 + 4 + (4 + 51) + 4;
const bytesOf = (text: string): Buffer => {
  const bytes = Buffer.from(text.replace(/-----[^-]+-----|\s/g, ""), "base64");
  assert.deepEqual(bytes.subarray(CHECKS, CHECKS + 4), bytes.subarray(CHECKS + 4, CHECKS + 8));
  return bytes.fill(0, CHECKS, CHECKS + 8);
};

test(SAVES, async () => {
  if (!hasPrograms(SAVES, "ssh-keygen")) return;
  for (let at = 0; at < 12; at++) {
    const planted = await plant({ seed: `save${at}` }, (ctx) => ({
      ...ctx,
      // Every length of padding comes up.
      account: { ...ctx.account, name: "a".repeat(at + 1) },
    }));
    await inFolder(planted, (folder) => {
      const file = join(folder, basename(planted.path));
      keygen("-p", "-q", "-P", "", "-N", "", "-f", file);
      const saved = readFileSync(file, "utf8");
      assert.deepEqual(bytesOf(planted.key), bytesOf(saved));
      assert.deepEqual(
        planted.key.split("\n").map((line) => line.length),
        saved.split("\n").map((line) => line.length),
      );
    });
  }
});

test.run();
