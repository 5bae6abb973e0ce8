import assert from "node:assert/strict";
import { test } from "uvu";
import { parseSchedule, type Schedule } from "../../src/syslog/parse-schedule.ts";

const parsed = (text: string): Schedule => {
  const schedule = parseSchedule(text);
  assert.ok(schedule !== undefined && schedule !== "reboot", `${text} is refused`);
  return schedule;
};

test("lists, ranges, steps and names", () => {
  const { minutes, hours, months, daysOfWeek } = parsed("0,30-32 7-23/8 * JAN,mar-apr sun,5-7");
  assert.deepEqual([...minutes], [0, 30, 31, 32]);
  assert.deepEqual([...hours], [7, 15, 23]);
  assert.deepEqual([...months], [1, 3, 4]);
  assert.deepEqual([...daysOfWeek].sort(), [0, 5, 6]);
});

test("fields may be apart by tabs and several blanks", () => {
  assert.deepEqual(parsed(" 17 *\t* *  * "), parsed("17 * * * *"));
});

test("nicknames are what crontab(5) says they are", () => {
  assert.deepEqual(parsed("@hourly"), parsed("0 * * * *"));
  assert.deepEqual(parsed("@midnight"), parsed("0 0 * * *"));
  assert.deepEqual(parsed("@weekly"), parsed("0 0 * * 0"));
  assert.deepEqual(parsed("@monthly"), parsed("0 0 1 * *"));
  assert.deepEqual(parsed("@annually"), parsed("@yearly"));
  assert.equal(parseSchedule("@reboot"), "reboot");
});

test("day of month or day of week, unless one of them begins with a star", () => {
  assert.equal(parsed("0 0 13 * 5").eitherDay, true);
  assert.equal(parsed("0 0 13 * *").eitherDay, false);
  assert.equal(parsed("0 0 */2 * 1").eitherDay, false);
});

test("what cron refuses is refused", () => {
  const malformed =
    "60 * * * *|* 24 * * *|* * 0 * *|* * * 13 *|* * * * 8|1/20 * * * *|*/0 * * * *|5-64/30 * * * *|1- * * * *|1, * * * *|" +
    "a * * * *|* * * foo *|* * * *|* * * * * *|@Daily|@every_minute||? * * * *|-5 * * * *|*/x * * * *|0 0 L * *";
  for (const text of malformed.split("|")) assert.equal(parseSchedule(text), undefined, text);
});

test("a range that runs backwards is accepted and never due", () => {
  assert.equal(parsed("30-10 * * * *").minutes.size, 0);
  assert.equal(parsed("0 0 * * fri-sun").daysOfWeek.size, 0);
});

test.run();
