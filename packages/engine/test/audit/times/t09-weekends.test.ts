import assert from "node:assert/strict";
import { DAY } from "@decnet/sdk";
import { test } from "uvu";
import { WEEKENDS } from "../../../src/audit/tells/times/t09-weekends.ts";
import { hitsOf } from "../expect-hits.ts";
import { makeHost, NOW } from "../make-host.ts";
import { filesOf } from "./files-of.ts";

// NOW is a Friday.
const onSunday = NOW - 5 * DAY;
const onThursday = NOW - DAY;

const home = (sundays: number, all: number) =>
  filesOf(all, (at) => ({ at: at < sundays ? onSunday : onThursday }));

test("hits when a fifth was saved on a weekend, of twenty or more", async () => {
  assert.match((await hitsOf(WEEKENDS, makeHost(home(4, 20))))[0]?.seen ?? "", /^4 of 20 /);
  assert.deepEqual(await hitsOf(WEEKENDS, makeHost(home(3, 20)), makeHost(home(19, 19))), []);
});

test("a person's own days count, and a night that began on one", async () => {
  const zone = "Europe/Lisbon";
  const days = [3, 4, 5, 6, 7] as const;
  const atSea = new Map([["ana", { window: "08:00-18:00", days, zone }]]);
  assert.deepEqual(await hitsOf(WEEKENDS, makeHost(home(20, 20), { schedules: atSea })), []);
  const saturdayNight = new Map([["ana", { window: "20:00-17:00", days: [4, 6] as const, zone }]]);
  assert.deepEqual(await hitsOf(WEEKENDS, makeHost(home(10, 20), { schedules: saturdayNight })), []);
});

test.run();
