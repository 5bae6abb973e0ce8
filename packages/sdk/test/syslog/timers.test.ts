import assert from "node:assert/strict";
import { test } from "uvu";
import { DAY, HOUR, MINUTE } from "../../src/time.ts";
import { toLocal } from "../../src/zone.ts";
import { contextOf, told, WRITTEN_AT } from "./story.ts";

const programs = ["apt", "dpkg-db-backup", "e2scrub", "fstrim", "man-db"];
const messages = told(contextOf({ programs }, []), 28);
const startsOf = (unit: string): { readonly day: number; readonly time: number }[] =>
  messages
    .filter(({ text }) => text.startsWith(`Starting ${unit}.service - `))
    .map(({ micros }) => {
      const local = toLocal("Europe/Lisbon", Math.floor(micros / 1000));
      return { day: new Date(local).getUTCDay(), time: local % DAY };
    });

test("timers fire when their unit files say", () => {
  const daily = startsOf("dpkg-db-backup");
  assert.ok(daily.length >= 27);
  for (const { time } of daily) assert.ok(time < MINUTE, `${time} ms`);
  const upgrades = startsOf("apt-daily-upgrade");
  assert.ok(upgrades.length >= 27 && upgrades.every(({ time }) => time >= 6 * HOUR && time < 7 * HOUR));
  assert.ok(Math.abs(startsOf("apt-daily").length - 56) <= 2);
  assert.ok(startsOf("man-db").every(({ time }) => time < 12 * HOUR));
  const trims = startsOf("fstrim");
  assert.ok(trims.length === 4 && trims.every(({ day }) => day === 1));
  const scrubs = startsOf("e2scrub_all");
  assert.ok(
    scrubs.length === 4 && scrubs.every(({ day, time }) => day === 0 && Math.floor(time / MINUTE) === 190),
  );
});

test("what is started finishes, in that order", () => {
  const running = new Set<string>();
  for (const { text } of messages) {
    const [, word = "", unit = ""] = /^(Starting|Finished) (\S+\.service) - /.exec(text) ?? [];
    if (word === "Starting") assert.ok(!running.has(unit) && running.add(unit), text);
    if (word === "Finished") assert.ok(running.delete(unit), text);
  }
  assert.ok(running.size <= 1);
});

test("temporary directories are cleaned a quarter of an hour after boot and then every day", () => {
  const bootedAt = WRITTEN_AT - 5 * DAY;
  const cleaned = told(contextOf({ bootedAt }, []), 5)
    .filter(
      ({ text }) => text === "Starting systemd-tmpfiles-clean.service - Cleanup of Temporary Directories...",
    )
    .map(({ micros }) => micros / 1000 - bootedAt);
  assert.equal(cleaned.length, 5);
  for (const [day, after] of cleaned.entries())
    assert.ok(after - day * DAY >= 15 * MINUTE && after - day * DAY < 17 * MINUTE, `${after}`);
});

test("without systemd there are none", () => {
  assert.ok(!told(contextOf({ programs, systemd: false }, []), 28).some(({ tag }) => tag === "systemd[1]"));
});

test.run();
