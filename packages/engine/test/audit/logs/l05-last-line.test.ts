import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { HOUR } from "@decnet/sdk";
import { test } from "uvu";
import { LAST_LINE } from "../../../src/audit/tells/logs/l05-last-line.ts";
import { makeHost, makeView, NOW } from "../make-host.ts";
import { makeLog } from "./log-host.ts";

const LAST = NOW - 3 * HOUR;
const LOG = makeLog([
  [LAST - HOUR, "cron[1]", "x"],
  [LAST, "cron[1]", "y"],
]);

const paths = async (files: Parameters<typeof makeHost>[0]) =>
  (await LAST_LINE.check(makeView(makeHost(files)))).map(({ path }) => path);

test("a log that was written long after, or before, its last line is seen; also in its archive", async () => {
  assert.deepEqual(await paths({ "/var/log/syslog": { ...LOG, at: NOW } }), ["/var/log/syslog"]);
  assert.deepEqual(await paths({ "/var/log/syslog": { ...LOG, at: LAST - 30 * 60_000 } }), [
    "/var/log/syslog",
  ]);
  const packed = { body: gzipSync(LOG.body ?? ""), at: NOW };
  assert.deepEqual(await paths({ "/var/log/syslog.2.gz": packed }), ["/var/log/syslog.2.gz"]);
});

test("a log whose last line made its mtime is not, nor an empty one", async () => {
  assert.deepEqual(
    await paths({
      "/var/log/syslog": LOG,
      "/var/log/auth.log": { body: "", at: NOW },
      "/var/log/syslog.2.gz": { ...LOG, body: gzipSync(LOG.body ?? "") },
    }),
    [],
  );
});

test.run();
