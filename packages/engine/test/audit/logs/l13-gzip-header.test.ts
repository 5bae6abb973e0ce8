import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { HOUR } from "@decnet/sdk";
import { test } from "uvu";
import { GZIP_HEADER } from "../../../src/audit/tells/logs/l13-gzip-header.ts";
import { makeHost, makeView, NOW } from "../make-host.ts";
import { makeLog } from "./log-host.ts";

const AT = NOW - 90 * HOUR;
const LOG = makeLog([[AT, "cron[1]", "x"]]);

const seen = async (seconds: number, path = "/var/log/syslog.2.gz") => {
  const body = gzipSync(LOG.body ?? "");
  body.writeUInt32LE(seconds, 4);
  return (await GZIP_HEADER.check(makeView(makeHost({ [path]: { body, at: AT } })))).map((hit) => hit.seen);
};

test("an archive without a time, or with another, is seen", async () => {
  assert.match(String(await seen(0)), /has no time/);
  assert.match(String(await seen(Math.floor(NOW / 1000))), /but it was written at/);
});

test("one that keeps the log's time is not, nor an archive of somebody's own", async () => {
  assert.deepEqual(await seen(Math.floor(AT / 1000)), []);
  assert.deepEqual(await seen(0, "/home/ana/syslog.gz"), []);
});

test.run();
