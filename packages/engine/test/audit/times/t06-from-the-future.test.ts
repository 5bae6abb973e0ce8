import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { HOUR, MINUTE, syslogStamp } from "@decnet/sdk";
import { test } from "uvu";
import { FROM_THE_FUTURE } from "../../../src/audit/tells/times/t06-from-the-future.ts";
import { hitsOf } from "../expect-hits.ts";
import { makeHost, NOW } from "../make-host.ts";

const line = (form: "iso8601" | "bsd", at: number) =>
  `${syslogStamp(form, at, "Europe/Lisbon")} ws-lis-014 cron[1]: (CRON) INFO (pidfile fd = 3)\n`;

const seconds = Math.floor((NOW + HOUR) / 1000);

const logOf = (path: string, body: string | Uint8Array) =>
  hitsOf(FROM_THE_FUTURE, makeHost({ [path]: { body } }));

test("hits an mtime that is yet to come", async () => {
  const hits = await hitsOf(
    FROM_THE_FUTURE,
    makeHost({ "/etc/motd": { body: "x\n", at: NOW + 2 * MINUTE } }),
  );
  assert.deepEqual(
    hits.map(({ path }) => path),
    ["/etc/motd"],
  );
});

for (const [what, path, body] of [
  ["an ISO stamp", "/var/log/syslog", line("iso8601", NOW - HOUR) + line("iso8601", NOW + HOUR)],
  ["a BSD stamp", "/var/log/syslog", line("bsd", NOW - HOUR) + line("bsd", NOW + HOUR)],
  ["a packed log", "/var/log/syslog.2.gz", gzipSync(line("iso8601", NOW) + line("iso8601", NOW + HOUR))],
  [
    "dpkg's log",
    "/var/log/dpkg.log",
    "2026-11-01 08:00:00 startup\n2026-11-30 08:00:00 status installed cron\n",
  ],
  [
    "a web log",
    "/var/log/nginx/access.log",
    '\n10.0.0.4 - - [21/Nov/2026:15:42:07 +0000] "GET / HTTP/1.1" 200 6\n',
  ],
  [
    "a reflog",
    "/home/ana/app/.git/logs/HEAD",
    `\n${"0".repeat(40)} ${"a".repeat(40)} Ana <ana@x.test> ${seconds} +0000\tcommit: x\n`,
  ],
  ["a history", "/home/ana/.bash_history", `ls\n#${seconds}\nls\n`],
] as const)
  test(`hits ${what}, with its line`, async () => {
    assert.deepEqual(
      (await logOf(path, body)).map((hit) => [hit.path, hit.line]),
      [[path, 2]],
    );
  });

test("lets the last minute pass, times without a zone that may be UTC, and dates that are no stamps", async () => {
  assert.deepEqual(await logOf("/var/log/syslog", line("iso8601", NOW + 59_000) + line("bsd", NOW)), []);
  assert.deepEqual(await logOf("/var/log/mysql/error.log", "2026-11-20 15:41:00 0 [Note] ready\n"), []);
  assert.deepEqual(await logOf("/home/ana/todo.txt", "2027-01-15 10:00:00 renew the certificate\n"), []);
});

test("a stamp without a year is that of the year that fits", async () => {
  assert.deepEqual(await logOf("/var/log/auth.log", line("bsd", NOW - 300 * 24 * HOUR)), []);
});

test.run();
