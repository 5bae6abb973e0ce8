import assert from "node:assert/strict";
import { DAY, syslogStamp, toNs } from "@decnet/sdk";
import { test } from "uvu";
import { ATIME_IS_MTIME } from "../../../src/audit/tells/times/t02-atime-is-mtime.ts";
import { cannotCheck, hitsOf } from "../expect-hits.ts";
import { makeHost, NOW } from "../make-host.ts";
import { filesOf } from "./files-of.ts";

const mtime = toNs(NOW - DAY) + 4711n;

test("hits a host whose edited files were read in the nanosecond of their writing", async () => {
  const host = makeHost(filesOf(6, () => ({ mtime, atime: mtime, birth: toNs(NOW - 9 * DAY) })));
  assert.match((await hitsOf(ATIME_IS_MTIME, host))[0]?.seen ?? "", /^6 of 6 /);
});

test("a log is known to have grown by its first line, whatever its birth says", async () => {
  const body = `${syslogStamp("iso8601", NOW - 3 * DAY, "UTC")} ws-lis-014 cron[1]: (CRON) INFO (started)\n`;
  const log = { body, mtime, atime: mtime, birth: toNs(NOW) };
  const logs = Object.fromEntries([1, 2, 3, 4, 5].map((at) => [`/var/log/syslog.${at}`, log]));
  assert.match((await hitsOf(ATIME_IS_MTIME, makeHost(logs)))[0]?.seen ?? "", /^5 of 5 /);
});

test("lets files pass that were written in one go, or read later", async () => {
  const fresh = makeHost(filesOf(6, () => ({ mtime, atime: mtime, birth: mtime })));
  const read = makeHost(filesOf(6, () => ({ mtime, atime: mtime + 9n, birth: toNs(NOW - 9 * DAY) })));
  assert.deepEqual(await hitsOf(ATIME_IS_MTIME, fresh, read), []);
});

test("says so when there are no atimes", () =>
  cannotCheck(
    ATIME_IS_MTIME,
    /cannot be checked here: nothing tells the atimes/,
    makeHost(filesOf(6, () => ({}))),
  ));

test.run();
