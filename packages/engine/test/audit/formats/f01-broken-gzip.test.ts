import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { test } from "uvu";
import { BROKEN_GZIP } from "../../../src/audit/tells/formats/f01-broken-gzip.ts";
import { makeHost, makeView } from "../make-host.ts";

const GOOD = gzipSync("Nov 19 15:17:01 ws-lis-014 cron[1]: x\n".repeat(50));

const seen = async (body: string | Uint8Array) =>
  (await BROKEN_GZIP.check(makeView(makeHost({ "/var/log/syslog.2.gz": { body } })))).map((hit) => hit.seen);

test("text that is called .gz is seen", async () => {
  assert.match(String(await seen("Nov 19 15:17:01 web cron[1]: x\n")), /does not begin with gzip/);
});

test("an archive that is cut short, or whose CRC is wrong, is seen", async () => {
  assert.equal((await seen(GOOD.subarray(0, -9))).length, 1);
  const wrong = Buffer.from(GOOD);
  wrong[wrong.length - 8] = (wrong[wrong.length - 8] ?? 0) ^ 1;
  assert.equal((await seen(wrong)).length, 1);
});

test("a sound archive is not", async () => {
  assert.deepEqual(await seen(GOOD), []);
});

test.run();
