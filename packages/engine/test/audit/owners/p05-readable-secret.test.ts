import assert from "node:assert/strict";
import { test } from "uvu";
import { READABLE_SECRET } from "../../../src/audit/tells/owners/p05-readable-secret.ts";
import { pathsHit } from "../expect-hits.ts";
import { makeHost } from "../make-host.ts";
import { PRIVATE_KEY } from "./keys.ts";

const secret = { body: "DB_PASSWORD=hunter2\n", mode: 0o644 };

test("hits what lies open to all", async () => {
  const host = makeHost({
    "/home/ana/app/.env": secret,
    "/srv/app/.env.production": secret,
    "/home/ana/vpn.key": { body: PRIVATE_KEY },
  });
  assert.deepEqual(await pathsHit(READABLE_SECRET, host), [
    "/home/ana/app/.env",
    "/home/ana/vpn.key",
    "/srv/app/.env.production",
  ]);
});

test("a closed home hides what people write, not what a tool would have closed", async () => {
  const host = makeHost({
    "/home/ana": { kind: "folder", mode: 0o700 },
    "/home/ana/.env": secret,
    "/home/ana/.aws/credentials": secret,
    "/home/ana/.pgpass": secret,
  });
  assert.deepEqual(await pathsHit(READABLE_SECRET, host), [
    "/home/ana/.aws/credentials",
    "/home/ana/.pgpass",
  ]);
});

test("lets closed files, templates, certificates and test data of libraries pass", async () => {
  const host = makeHost({
    "/home/ana/app/.env": { ...secret, mode: 0o640 },
    "/home/ana/app/.env.example": secret,
    "/etc/ssl/certs/ca.pem": { body: "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n" },
    "/home/ana/app/node_modules/tls/test.key": { body: PRIVATE_KEY },
  });
  assert.deepEqual(await pathsHit(READABLE_SECRET, host), []);
});

test.run();
