import assert from "node:assert/strict";
import { test } from "uvu";
import { MINUTE, syslogStamp } from "../../src/index.ts";
import { findJobs } from "../../src/syslog/due-jobs.ts";
import type { TimedJob } from "../../src/syslog/jobs.ts";
import { parseSchedule, type Schedule } from "../../src/syslog/parse-schedule.ts";
import { wakeUps } from "../../src/syslog/wake-ups.ts";

const job = (schedule: string, message: string): TimedJob => ({
  schedule: parseSchedule(schedule) as Schedule,
  message,
  user: "root",
  since: Number.NEGATIVE_INFINITY,
});

const JOBS = [
  job("*/5 * * * *", "wild-five"),
  job("30 1 * * *", "fixed-0130"),
  job("45 1 * * *", "fixed-0145"),
  job("7-59/10 1 * * *", "fixed-01-tens"),
  job("7-59/10 * * * *", "hour-star-tens"),
  job("0 2 * * *", "fixed-0200"),
  job("2 2 * * *", "fixed-0202"),
];

const told = (from: number, to: number) =>
  [...wakeUps(findJobs(JOBS), "Europe/Lisbon", from, to)].flatMap(({ at, jobs }) =>
    jobs.map(({ message }) => `${syslogStamp("bsd", at, "Europe/Lisbon").slice(7)} ${message}`),
  );

test("when clocks go forward, the fixed jobs of the missing hour run at once and in order", () => {
  // What cron 3.0pl1-162 did under faketime with this crontab, see README.md.
  assert.deepEqual(told(Date.UTC(2026, 2, 29, 0, 56), Date.UTC(2026, 2, 29, 1, 4)), [
    "00:57:01 hour-star-tens",
    "02:00:01 wild-five",
    "02:00:01 fixed-01-tens",
    "02:00:01 fixed-01-tens",
    "02:00:01 fixed-01-tens",
    "02:00:01 fixed-0130",
    "02:00:01 fixed-01-tens",
    "02:00:01 fixed-0145",
    "02:00:01 fixed-01-tens",
    "02:00:01 fixed-01-tens",
    "02:00:01 fixed-0200",
    "02:02:01 fixed-0202",
  ]);
});

test("when clocks go back, fixed jobs run once and wildcard jobs in both hours", () => {
  const lines = told(Date.UTC(2026, 9, 24, 23, 58), Date.UTC(2026, 9, 25, 2, 4));
  const count = (name: string) => lines.filter((line) => line.endsWith(` ${name}`)).length;
  assert.equal(count("fixed-0130"), 1);
  assert.equal(count("fixed-0145"), 1);
  assert.equal(count("fixed-01-tens"), 6);
  assert.equal(count("fixed-0200"), 1);
  assert.equal(count("fixed-0202"), 1);
  assert.equal(count("hour-star-tens"), 12);
  assert.equal(count("wild-five"), 25);
});

test("nothing runs in the minute in which cron starts", () => {
  assert.deepEqual(told(Date.UTC(2026, 5, 1, 10, 0, 0, 200), Date.UTC(2026, 5, 1, 10, 4)), []);
});

test("a wake-up is not before its moment nor after the end", () => {
  const end = Date.UTC(2026, 5, 1, 12, 0);
  for (const { at } of wakeUps(findJobs(JOBS), "Asia/Kolkata", end - 600 * MINUTE, end)) {
    assert.ok(at > end - 600 * MINUTE && at <= end + 1000);
  }
});

test.run();
