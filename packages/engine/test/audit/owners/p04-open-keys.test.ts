import assert from "node:assert/strict";
import { test } from "uvu";
import { OPEN_KEYS } from "../../../src/audit/tells/owners/p04-open-keys.ts";
import { pathsHit } from "../expect-hits.ts";
import { makeHost } from "../make-host.ts";
import { PRIVATE_KEY } from "./keys.ts";

const key = (mode: number) => ({ body: PRIVATE_KEY, mode });
const folder = (mode: number) => ({ kind: "folder", mode }) as const;

test("hits open folders and keys, of people, root and the host", async () => {
  const host = makeHost({
    "/home/ana/.ssh": folder(0o755),
    "/home/ana/.ssh/id_ed25519": key(0o644),
    "/home/ana/.ssh/deploy": key(0o640),
    "/root/.ssh": folder(0o750),
    "/etc/ssh/ssh_host_ed25519_key": key(0o644),
  });
  assert.deepEqual(await pathsHit(OPEN_KEYS, host), [
    "/etc/ssh/ssh_host_ed25519_key",
    "/home/ana/.ssh",
    "/home/ana/.ssh/deploy",
    "/home/ana/.ssh/id_ed25519",
    "/root/.ssh",
  ]);
});

test("lets closed ones pass, and what is no private key", async () => {
  const host = makeHost({
    "/home/ana/.ssh": folder(0o700),
    "/home/ana/.ssh/id_ed25519": key(0o400),
    "/home/ana/.ssh/id_ed25519.pub": { body: "ssh-ed25519 AAAA ana@x\n" },
    "/home/ana/.ssh/known_hosts": { body: "db ssh-ed25519 AAAA\n" },
    "/home/ana/backup.ssh": folder(0o755),
  });
  assert.deepEqual(await pathsHit(OPEN_KEYS, host), []);
});

test.run();
