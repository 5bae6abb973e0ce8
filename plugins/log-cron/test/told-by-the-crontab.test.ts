import assert from "node:assert/strict";
import { DAY, MINUTE, toLocal } from "@decnet/sdk";
import { ROOT } from "@decnet/sdk/testing";
import { Cron } from "croner";
import { test } from "uvu";
import { BUSY, hostWith, job, upSince, WRITTEN_AT } from "./hosts.ts";
import { isDue } from "./naive-cron.ts";
import { append, linesOf, newLog } from "./tell.ts";

const SCHEDULES = [
  "*/5 * * * *",
  "17 * * * *",
  "25 6 * * *",
  "47 6 * * 7",
  "52 6 1 * *",
  "30 7-23/2 * * *",
  "0 4 14 * 5",
  "9,39 8-18 * * 1-5",
  "15 3 */2 * 1",
];

const host = hostWith({
  ...upSince(WRITTEN_AT),
  accounts: [ROOT],
  crontab: SCHEDULES.map((schedule, at) => job(schedule, `/opt/jobs/run-${at}`)),
});
const ranOf = (body: string, at: number) =>
  linesOf(body)
    .filter((line) => line.endsWith(`(/opt/jobs/run-${at})`))
    .map((line) => line.slice(0, 16));

const wallMinutes = (from: number, to: number): Date[] => {
  const minutes: Date[] = [];
  for (let at = Math.ceil(from / MINUTE) * MINUTE; at < to; at += MINUTE)
    minutes.push(new Date(toLocal(host.zone, at)));
  return minutes;
};

test("every job is there at each of its minutes and at no other", async () => {
  const from = WRITTEN_AT - 12 * DAY;
  const body = (await append(host, "", WRITTEN_AT, from)) ?? "";
  for (const [at, schedule] of SCHEDULES.entries()) {
    const expected = wallMinutes(from, WRITTEN_AT).filter((wall) => isDue(schedule, wall));
    assert.deepEqual(
      ranOf(body, at),
      expected.map((wall) => wall.toISOString().slice(0, 16)),
      schedule,
    );
  }
});

test("croner, which knows nothing of this code, finds the same minutes", async () => {
  const from = WRITTEN_AT - 12 * DAY;
  const body = (await append(host, "", WRITTEN_AT, from)) ?? "";
  // Without the last: croner takes "*/2" for a list of days, cron takes what begins with a star for "any".
  for (const [at, schedule] of SCHEDULES.slice(0, -1).entries()) {
    const cron = new Cron(schedule, { timezone: "UTC", paused: true });
    const expected = cron
      .nextRuns(ranOf(body, at).length + 1, new Date(toLocal(host.zone, from)))
      .filter((run) => run.getTime() < toLocal(host.zone, WRITTEN_AT));
    assert.deepEqual(
      ranOf(body, at),
      expected.map((run) => run.toISOString().slice(0, 16)),
      schedule,
    );
  }
});

test("jobs of one minute stand in crontab order, within milliseconds, a second or two past the minute", async () => {
  const body = (await append(host, "", WRITTEN_AT, WRITTEN_AT - 12 * DAY)) ?? "";
  const minutes = new Map<string, { job: number; second: number }[]>();
  for (const line of linesOf(body)) {
    const entry = { job: Number(line.at(-2)), second: Number(line.slice(17, 26)) };
    assert.ok(entry.second > 1 && entry.second < 2.1, line);
    minutes.set(line.slice(0, 16), [...(minutes.get(line.slice(0, 16)) ?? []), entry]);
  }
  for (const runs of minutes.values()) {
    const order = runs.map(({ job }) => job);
    assert.deepEqual(order, [...order].sort());
    assert.ok((runs.at(-1)?.second ?? 0) - (runs[0]?.second ?? 0) < 0.05);
  }
});

test("what cron would refuse is not there, and the rest is", async () => {
  const crontab = [
    job("1/20 * * * *", "/opt/jobs/step-without-range"),
    job("* * * *", "/opt/jobs/four-fields"),
    job("*/10 * * * *", "/opt/jobs/stranger", "nobody-we-know"),
    job("*/10 * * * *", `/opt/jobs/long ${"x".repeat(1000)}`),
    job("*/10 * * * *", ""),
    job("*/10 * * * *", "/opt/jobs/fine"),
  ];
  const body = await newLog(hostWith({ ...host, crontab }), WRITTEN_AT);
  assert.ok(linesOf(body).every((line) => line.endsWith(" CMD (/opt/jobs/fine)")));
  assert.ok(linesOf(body).length > 400);
});

test("two hosts with one crontab share no line", async () => {
  const other = { ...BUSY, hostname: "db-lis-02", bootedAt: BUSY.bootedAt - 7_654_321 };
  const lines = new Set(
    linesOf(await newLog(BUSY, WRITTEN_AT)).map((line) => line.replace(/ (ws|db)-lis-\d+/, "")),
  );
  assert.ok(
    linesOf(await newLog(other, WRITTEN_AT)).every(
      (line) => !lines.has(line.replace(/ (ws|db)-lis-\d+/, "")),
    ),
  );
});

test.run();
