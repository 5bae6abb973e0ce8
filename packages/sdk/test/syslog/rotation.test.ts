import assert from "node:assert/strict";
import { test } from "uvu";
import type { RotationRule } from "../../src/index.ts";
import { DAY, HOUR } from "../../src/time.ts";
import { fromLocal, toLocal } from "../../src/zone.ts";
import { contextOf, storyOf, told, WRITTEN_AT } from "./story.ts";

const rule = (every: RotationRule["every"]): RotationRule => ({
  paths: ["/var/log/syslog", "/var/log/*.log"],
  every,
  keep: 4,
  compress: true,
  delayCompress: true,
});
const offset = storyOf()
  .fork("logrotate")
  .int(0, HOUR - 1);
const daysOf = (rotation: readonly RotationRule[]): Date[] =>
  told(contextOf({ rotation }, []), 40)
    .filter(({ text }) => text.endsWith("rsyslogd was HUPed"))
    .map(({ micros }) => new Date(toLocal("Europe/Lisbon", Math.floor(micros / 1000))));

test("rsyslogd opens its files anew on Sundays, on the first of a month, or every night, as logrotate is told", () => {
  assert.ok(daysOf([]).length >= 5 && daysOf([]).every((day) => day.getUTCDay() === 0));
  assert.ok(daysOf([rule("week")]).length >= 5);
  const months = daysOf([rule("month")]);
  assert.ok(months.length >= 1 && months.every((day) => day.getUTCDate() === 1));
  assert.ok(daysOf([rule("day")]).length >= 39);
});

test("it does so right after the moment of rotation, which is the story's", () => {
  const messages = told(contextOf({ rotation: [rule("day")] }, []), 20);
  for (const { micros, tag, text } of messages) {
    const at = Math.floor(micros / 1000);
    const midnight = fromLocal("Europe/Lisbon", Math.floor(toLocal("Europe/Lisbon", at) / DAY) * DAY);
    const after = micros / 1000 - midnight - offset;
    if (text.endsWith("rsyslogd was HUPed") || text.includes("Sent signal SIGHUP"))
      assert.ok(after > 0 && after < 60, `${tag} ${text} ${after} ms`);
    if (text === "Starting logrotate.service - Rotate log files...")
      assert.ok(after < 0 && after > -1000, `${after} ms`);
  }
});

test("on other nights logrotate runs and rotates nothing", () => {
  const runs = told(contextOf({}, []), 14).filter(({ text }) =>
    text.startsWith("Finished logrotate.service"),
  );
  assert.equal(runs.length, 14);
});

test("a signal names the daemon that was started", () => {
  const bootedAt = WRITTEN_AT - 5 * DAY;
  const messages = told(contextOf({ bootedAt }, []), 5);
  const started = messages
    .map(({ text }) => /x-pid="(\d+)".* start$/.exec(text)?.[1])
    .find((pid) => pid !== undefined);
  const signal = messages
    .map(({ text }) => /SIGHUP to main process (\d+)/.exec(text)?.[1])
    .find((pid) => pid !== undefined);
  assert.ok(started !== undefined);
  assert.equal(signal, started);
});

test.run();
