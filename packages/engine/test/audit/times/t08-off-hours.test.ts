import assert from "node:assert/strict";
import { DAY, HOUR, WORK_DAYS } from "@decnet/sdk";
import { test } from "uvu";
import { OFF_HOURS } from "../../../src/audit/tells/times/t08-off-hours.ts";
import { cannotCheck, hitsOf } from "../expect-hits.ts";
import { makeHost, NOW } from "../make-host.ts";
import { filesOf } from "./files-of.ts";

const SHIFT = { window: "09:00-18:00", days: WORK_DAYS, zone: "Europe/Lisbon" };
const schedules = new Map([["ana", SHIFT]]);
// Thursday, 15:42 in Lisbon, then by night.
const atWork = NOW - DAY;
const byNight = atWork - 12 * HOUR;

const home = (nights: number, all: number) => filesOf(all, (at) => ({ at: at < nights ? byNight : atWork }));

test("hits when more than a fifth was saved by night", async () => {
  assert.match((await hitsOf(OFF_HOURS, makeHost(home(3, 10), { schedules })))[0]?.seen ?? "", /^3 of 10 /);
});

test("lets a late evening pass, a small home, and logins of nobody we know", async () => {
  const late = makeHost(home(2, 10), { schedules });
  const small = makeHost(home(9, 9), { schedules });
  const strangers = makeHost(home(10, 10), { schedules: new Map([["bo", SHIFT]]) });
  assert.deepEqual(await hitsOf(OFF_HOURS, late, small, strangers), []);
});

test("cannot be checked without personas", () => cannotCheck(OFF_HOURS, /no persona/, makeHost(home(5, 10))));

test.run();
