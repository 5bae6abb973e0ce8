import assert from "node:assert/strict";
import { test } from "uvu";
import { isDue, parseSchedule, type Schedule } from "../../src/syslog/index.ts";

const dueAt = (text: string, wall: number): boolean => isDue(parseSchedule(text) as Schedule, wall / 60_000);

test("a schedule is due at its minutes of the wall clock", () => {
  assert.ok(dueAt("30 6 * * *", Date.UTC(2026, 10, 19, 6, 30)));
  assert.ok(!dueAt("30 6 * * *", Date.UTC(2026, 10, 19, 6, 31)));
  assert.ok(!dueAt("30 6 * * *", Date.UTC(2026, 10, 19, 18, 30)));
  assert.ok(dueAt("0 0 13 * 5", Date.UTC(2026, 10, 20, 0, 0)), "a Friday");
  assert.ok(dueAt("0 0 13 * 5", Date.UTC(2026, 9, 13, 0, 0)), "a thirteenth");
  assert.ok(!dueAt("0 0 13 * 5", Date.UTC(2026, 10, 19, 0, 0)), "a Thursday");
});

test.run();
