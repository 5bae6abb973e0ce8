import assert from "node:assert/strict";
import { DAY, HOUR } from "@decnet/sdk";
import { test } from "uvu";
import { hostWith, job } from "./hosts.ts";
import { append, linesOf, newLog, writtenAt } from "./tell.ts";

const hostAt = (bootedAt: number, schedule = "17 * * * *") =>
  hostWith({
    logStamp: "bsd",
    bootedAt,
    installedAt: bootedAt - 100 * DAY,
    crontab: [job(schedule, "   cd / && run-parts --report /etc/cron.hourly")],
  });

test("BSD stamps pad the day with a space and have no year", async () => {
  const host = hostAt(Date.UTC(2026, 11, 30));
  const now = Date.UTC(2027, 0, 2, 12);
  const body = await newLog(host, now);
  const last = linesOf(body).at(-1) ?? "";
  assert.match(
    last,
    /^Jan {2}2 11:17:0[12] ws-lis-014 CRON\[\d+\]: \(root\) CMD \( {3}cd \/ && run-parts --report/,
  );
  assert.ok(Math.abs((writtenAt(host, body, now) ?? 0) - Date.UTC(2027, 0, 2, 11, 17, 1)) < 1500);
});

test("a log goes on over the end of the year", async () => {
  const host = hostAt(Date.UTC(2026, 11, 20));
  const body = await newLog(host, Date.UTC(2026, 11, 31, 22, 30));
  const next = (await append(host, body, Date.UTC(2027, 0, 1, 1, 30))) ?? "";
  assert.deepEqual(
    linesOf(next.slice(body.length)).map((line) => line.slice(0, 12)),
    ["Dec 31 23:17", "Jan  1 00:17", "Jan  1 01:17"],
  );
});

test("in the second of two equal hours the file's time is of that hour, and no line comes twice", async () => {
  const host = hostAt(Date.UTC(2026, 9, 20), "*/20 * * * *");
  const first = Date.UTC(2026, 9, 25, 0, 10);
  const before = await newLog(host, first);
  // 01:45 by the clock for the second time: summer time ended at 01:00 UTC.
  const body = (await append(host, before, first + 95 * 60_000)) ?? "";
  assert.deepEqual(
    linesOf(body.slice(before.length)).map((line) => line.slice(0, 12)),
    ["Oct 25 01:20", "Oct 25 01:40", "Oct 25 01:00", "Oct 25 01:20", "Oct 25 01:40"],
  );
  const written = writtenAt(host, body, first + 95 * 60_000) ?? 0;
  assert.ok(Math.abs(written - Date.UTC(2026, 9, 25, 1, 40, 1)) < 1500);
  const more = (await append(host, body, first + 2 * HOUR)) ?? "";
  assert.deepEqual(
    linesOf(more.slice(body.length)).map((line) => line.slice(0, 12)),
    ["Oct 25 02:00"],
  );
});

test.run();
