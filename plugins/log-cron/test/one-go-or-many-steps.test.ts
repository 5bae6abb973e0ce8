import assert from "node:assert/strict";
import { DAY, HOUR, type HostFacts, isZone, MINUTE } from "@decnet/sdk";
import { ROOT, WRITTEN_AT } from "@decnet/sdk/testing";
import * as fc from "fast-check";
import { test } from "uvu";
import { hostWith, job } from "./hosts.ts";
import { append, linesOf, newLog, pidsOf, stampsOf, writtenAt } from "./tell.ts";

const SCHEDULES = [
  "*/5 * * * *",
  "* * * * *",
  "17 * * * *",
  "25 6 * * *",
  "30 1 * * *",
  "0 0 13 * 5",
  "*/7 1-5 * * mon-fri",
  "@hourly",
  "@reboot",
  "61 * * * *",
];

// Clocks change in these zones within the days after these boots, and a year ends.
const ZONES = ["Europe/Lisbon", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "UTC"];
const BOOTS = [
  Date.UTC(2026, 2, 6),
  Date.UTC(2026, 2, 27),
  Date.UTC(2026, 3, 3),
  Date.UTC(2026, 9, 2),
  Date.UTC(2026, 9, 23),
  Date.UTC(2026, 9, 30),
  Date.UTC(2026, 11, 30),
];

const host: fc.Arbitrary<HostFacts> = fc
  .record({
    hostname: fc.constantFrom("web-03", "db-lis-02", "mail01"),
    zone: fc.constantFrom(...ZONES),
    logStamp: fc.constantFrom("iso8601" as const, "bsd" as const),
    boot: fc.constantFrom(...BOOTS),
    later: fc.integer({ min: 0, max: 2 * DAY }),
    schedules: fc.array(fc.constantFrom(...SCHEDULES), { maxLength: 6 }),
  })
  .map(({ boot, later, schedules, ...facts }) =>
    hostWith({
      ...facts,
      bootedAt: boot + later,
      installedAt: boot - 90 * DAY,
      accounts: [ROOT],
      crontab: schedules.map((text, at) => job(text, `/usr/local/bin/job-${at}`)),
    }),
  );

const steps = fc.array(fc.integer({ min: 1000, max: 9 * HOUR }), { minLength: 2, maxLength: 8 });
const start = fc.integer({ min: 15_000, max: 30 * HOUR });
const runs = { numRuns: 12, seed: 20261119 };

const inSteps = async (facts: HostFacts, first: number, waits: readonly number[], withSince: boolean) => {
  let now = first;
  let body = await newLog(facts, now);
  const versions = [body];
  for (const wait of waits) {
    const since = withSince ? now : undefined;
    now += wait;
    body = (await append(facts, body, now, since)) ?? body;
    versions.push(body);
  }
  return { versions, now };
};

test("a log written in one go equals a log written in many steps", async () => {
  await fc.assert(
    fc.asyncProperty(host, start, steps, fc.boolean(), async (facts, after, waits, withSince) => {
      const first = facts.bootedAt + after;
      const { versions, now } = await inSteps(facts, first, waits, withSince);
      const begun = versions[0] ?? "";
      assert.equal(versions.at(-1), (await append(facts, begun, now, first)) ?? begun);
      for (const [at, version] of versions.entries()) assert.ok(version.startsWith(versions[at - 1] ?? ""));
    }),
    runs,
  );
});

test("lines are in order, PIDs rise, and nothing is of the future", async () => {
  await fc.assert(
    fc.asyncProperty(host, start, steps, async (facts, after, waits) => {
      const { versions, now } = await inSteps(facts, facts.bootedAt + after, waits, true);
      const body = versions.at(-1) ?? "";
      const pids = pidsOf(body);
      for (const [at, pid] of pids.entries()) {
        const line = linesOf(body)[at] ?? "";
        const same = at > 0 && / cron\[/.test(line) && / cron\[/.test(linesOf(body)[at - 1] ?? "");
        const boot = line.endsWith("(CRON) INFO (pidfile fd = 3)");
        assert.ok(at === 0 || boot || pid > (pids[at - 1] ?? 0) || (same && pid === pids[at - 1]), line);
      }
      const stamps = stampsOf(facts, body, now);
      const inHours = stamps.filter((stamp) => stamp > now);
      assert.equal(inHours.length, 0);
      if (facts.logStamp === "iso8601")
        assert.deepEqual(
          stamps,
          [...stamps].sort((a, b) => a - b),
        );
      const last = writtenAt(facts, body, now) ?? Number.NaN;
      assert.ok(
        last <= now && last >= (stamps.at(-1) ?? 0),
        `${last} is not when ${stamps.at(-1)} was written`,
      );
    }),
    runs,
  );
});

test("a fresh log after a rotation has the lines since then, or is not written", async () => {
  await fc.assert(
    fc.asyncProperty(host, start, fc.integer({ min: 0, max: 3 * DAY }), async (facts, after, wait) => {
      const rotated = facts.bootedAt + after;
      const old = await newLog(facts, rotated);
      const fresh = await append(facts, "", rotated + wait, rotated);
      assert.equal((await append(facts, old, rotated + wait, rotated)) ?? old, old + (fresh ?? ""));
      assert.notEqual(fresh, "");
    }),
    runs,
  );
});

test("a very busy crontab, too: whenever asked, the same lines with rising PIDs", async () => {
  for (const hostname of ["web-03", "db-lis-02", "mail01", "build-07", "ws-lis-014"]) {
    const crontab = Array.from({ length: 9 }, (_, at) => job("* * * * *", `/opt/every-minute-${at}`));
    const facts = hostWith({ hostname, crontab, accounts: [ROOT] });
    const since = WRITTEN_AT - 20 * HOUR;
    const whole = (await append(facts, "", WRITTEN_AT, since)) ?? "";
    const half = (await append(facts, "", WRITTEN_AT - 3 * HOUR, since)) ?? "";
    assert.equal(await append(facts, half, WRITTEN_AT, WRITTEN_AT - 3 * HOUR), whole);
    const pids = pidsOf(whole);
    assert.ok(pids.every((pid, at) => at === 0 || pid > (pids[at - 1] ?? 0)));
  }
});

test("a line is there from its own moment on, and not before", async () => {
  const facts = hostWith({ crontab: [job("* * * * *", "/opt/a"), job("* * * * *", "/opt/b")] });
  const minute = Math.floor(WRITTEN_AT / MINUTE) * MINUTE;
  const whole = (await append(facts, "", minute + 3000, minute)) ?? "";
  assert.equal(linesOf(whole).length, 2);
  for (let now = minute; now < minute + 2500; now += 7) {
    const body = (await append(facts, "", now, minute)) ?? "";
    const stamps = stampsOf(facts, whole, minute + 3000);
    assert.equal(linesOf(body).length, stamps.filter((stamp) => stamp <= now).length);
  }
});

test("the zones of these tests are known", () => assert.ok(ZONES.every(isZone)));

test.run();
