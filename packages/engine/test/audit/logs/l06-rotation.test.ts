import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { DAY } from "@decnet/sdk";
import { test } from "uvu";
import { ROTATION } from "../../../src/audit/tells/logs/l06-rotation.ts";
import { type MadeFile, makeHost, makeView, NOW } from "../make-host.ts";
import { makeLog } from "./log-host.ts";

const days = (from: number, to: number): MadeFile =>
  makeLog([
    [NOW - from * DAY, "cron[1]", "x"],
    [NOW - to * DAY, "cron[1]", "y"],
  ]);

const packed = (file: MadeFile): MadeFile => ({ ...file, body: gzipSync(file.body ?? "") });

const paths = async (files: Record<string, MadeFile>) =>
  (await ROTATION.check(makeView(makeHost(files)))).map(({ path }) => path);

test("an old log that overlaps the newer one is seen", async () => {
  assert.deepEqual(await paths({ "/var/log/syslog": days(7, 0.1), "/var/log/syslog.1": days(14, 6) }), [
    "/var/log/syslog.1",
  ]);
});

test("one line in both is seen", async () => {
  const [older, newer] = [days(14, 7), days(7, 0.1)];
  const twice = {
    ...newer,
    body: String(newer.body).replace(/[^\n]*/, String(older.body).trimEnd().split("\n").at(-1) ?? ""),
  };
  assert.deepEqual(await paths({ "/var/log/syslog": twice, "/var/log/syslog.1": older }), [
    "/var/log/syslog.1",
  ]);
});

test("an archive that is newer than the log before it is seen, of whatever program", async () => {
  assert.deepEqual(
    await paths({ "/var/log/syslog.1": days(14, 7), "/var/log/syslog.2.gz": packed(days(5, 4)) }),
    ["/var/log/syslog.2.gz"],
  );
  assert.deepEqual(
    await paths({
      "/var/log/dpkg.log": { body: "a", at: NOW - DAY },
      "/var/log/dpkg.log.1": { body: "b", at: NOW },
    }),
    ["/var/log/dpkg.log.1"],
  );
});

test("logs in their order are not, with numbers or dates, nor an empty one after rotation", async () => {
  assert.deepEqual(
    await paths({
      "/var/log/syslog": days(7, 0.1),
      "/var/log/syslog.1": days(14, 7),
      "/var/log/syslog.2.gz": packed(days(21, 14)),
      "/var/log/syslog.10.gz": packed(days(77, 70)),
      "/var/log/auth.log": { body: "", at: NOW - 7 * DAY },
      "/var/log/auth.log.1": { ...days(14, 7), at: NOW - 7 * DAY + 2000 },
      "/var/log/messages-20261115": days(14, 7),
      "/var/log/messages-20261108.gz": packed(days(21, 14)),
    }),
    [],
  );
});

test.run();
