import assert from "node:assert/strict";
import { HOUR, type HostFacts, MINUTE, syslogStamp } from "@decnet/sdk";
import { test } from "uvu";
import { STAMP_FORM } from "../../../src/audit/tells/logs/l04-stamp-form.ts";
import { type MadeFile, makeHost, makeView, NOW } from "../make-host.ts";

const START = NOW - 9 * HOUR;
const BSD: Partial<HostFacts> = { logStamp: "bsd" };

const log = (stamps: readonly string[], at = NOW): MadeFile => ({
  body: stamps.map((stamp) => `${stamp} ws-lis-014 cron[1]: x\n`).join(""),
  at,
});

const seen = async (files: Record<string, MadeFile>, facts: Partial<HostFacts> = {}) =>
  (await STAMP_FORM.check(makeView(makeHost(files, { facts })))).map((hit) => hit.seen);

const stamps = (form: "bsd" | "iso8601", count: number, zone = "Europe/Lisbon", from = START) =>
  Array.from({ length: count }, (_, at) => syslogStamp(form, from + at * 7 * MINUTE + at * 0.137, zone));

test("the other form is seen, and so is a mix", async () => {
  assert.match(
    String(await seen({ "/var/log/syslog": log(stamps("bsd", 3)) })),
    /^3 stamps such as "Nov 20 0/,
  );
  const mixed = [...stamps("iso8601", 3), ...stamps("bsd", 1, "Europe/Lisbon", START + HOUR)];
  assert.match(String(await seen({ "/var/log/syslog": log(mixed) })), /^1 stamps/);
});

test("forms that no rsyslog writes are seen", async () => {
  for (const stamp of [
    "2026-11-19T15:42:07.312+00:00",
    "2026-11-19T15:42:07+00:00",
    "2026-11-19T15:42:07.312044Z",
    "2026-11-19 15:42:07",
  ])
    assert.equal((await seen({ "/var/log/syslog": log([stamp]) })).length, 1, stamp);
  for (const stamp of ["Nov 01 15:42:07", "Nov 1 15:42:07"])
    assert.equal((await seen({ "/var/log/syslog": log([stamp]) }, BSD)).length, 1, stamp);
});

test("another zone's offset is seen", async () => {
  assert.equal((await seen({ "/var/log/syslog": log(stamps("iso8601", 3, "Asia/Tokyo")) })).length, 1);
});

test("a clock that counts whole milliseconds is seen", async () => {
  const whole = Array.from({ length: 9 }, (_, at) =>
    syslogStamp("iso8601", START + at * 61_001, "Europe/Lisbon"),
  );
  assert.match(String(await seen({ "/var/log/syslog": log(whole) })), /9 of 9 stamps are whole milliseconds/);
});

test("a log of rsyslog's without stamps is seen", async () => {
  assert.match(
    String(await seen({ "/var/log/syslog": { body: "started\nstopped\n" } })),
    /2 of 2 lines bear no stamp/,
  );
});

test("the host's own form is not, nor what it wrote before an upgrade", async () => {
  assert.deepEqual(await seen({ "/var/log/syslog": log(stamps("iso8601", 20)) }), []);
  assert.deepEqual(await seen({ "/var/log/syslog": log(["Nov  1 15:42:07", "Nov 11 15:42:07"]) }, BSD), []);
  assert.deepEqual(
    await seen({
      "/var/log/syslog.1": log(stamps("bsd", 3, "Europe/Lisbon", START - 90 * HOUR), START - 89 * HOUR),
      "/var/log/syslog": log(stamps("iso8601", 3)),
    }),
    [],
  );
  assert.deepEqual(
    await seen({
      "/var/log/syslog": log(
        [...stamps("iso8601", 20), "continued"].map((line, at) => (at === 20 ? "  more" : line)),
      ),
    }),
    [],
  );
});

test.run();
