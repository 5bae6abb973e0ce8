import assert from "node:assert/strict";
import * as fc from "fast-check";
import { test } from "uvu";
import type { HostFacts, Visit } from "../../src/index.ts";
import { type Message, messagesBetween, type SyslogContext } from "../../src/syslog/index.ts";
import { DAY, HOUR, MINUTE } from "../../src/time.ts";
import { hostWith, job, storyOf } from "./story.ts";

const SCHEDULES = ["*/5 * * * *", "* * * * *", "17 * * * *", "30 1 * * *", "@reboot", "*/7 1-5 * * mon-fri"];
// Clocks change in these zones within the days after these boots, and a year ends.
const ZONES = ["Europe/Lisbon", "America/New_York", "Australia/Lord_Howe", "UTC"];
const BOOTS = [Date.UTC(2026, 2, 6), Date.UTC(2026, 2, 28), Date.UTC(2026, 9, 24), Date.UTC(2026, 11, 30)];

const scene: fc.Arbitrary<{ readonly host: HostFacts; readonly visits: readonly Visit[] }> = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    boot: fc.constantFrom(...BOOTS),
    systemd: fc.boolean(),
    logins: fc.array(fc.nat(7 * DAY), { maxLength: 20 }),
    stays: fc.nat(9 * HOUR),
    since: fc.option(fc.nat(4 * DAY), { nil: undefined }),
    schedules: fc.array(fc.constantFrom(...SCHEDULES), { maxLength: 5 }),
  })
  .map(({ zone, boot, systemd, logins, stays, since, schedules }) => ({
    host: hostWith({
      zone,
      systemd,
      programs: ["cron", "sshd", "sudo", "rsyslogd", "logrotate", "dhclient", "fstrim", "apt"],
      bootedAt: boot,
      installedAt: boot - 60 * DAY,
      crontab: [
        ...schedules.map((text, at) => job(text, `/usr/local/bin/job-${at}`)),
        ...(since === undefined
          ? []
          : [{ ...job("*/15 * * * *", "/home/ana/bin/tidy", "ana"), since: boot + since }]),
      ],
    }),
    visits: logins
      .sort((a, b) => a - b)
      .map((after, number): Visit => {
        const at = boot - 3 * DAY + after;
        const until = at + 20_000 + ((stays * (number + 1)) % (9 * HOUR));
        const from =
          number % 2 === 0 ? { address: "10.20.9.52" } : { hostname: "db-02", address: "10.20.4.7" };
        const sudo = number % 3 === 0 ? [Math.floor((at + until) / 2)] : [];
        return { account: number % 4 === 3 ? "root" : "ana", from, at, until, sudo };
      }),
  }));

/** What the engine gives a class: the visits of a day before the stretch, and no later ones. */
const seen = (visits: readonly Visit[], from: number, to: number): readonly Visit[] =>
  visits.filter(({ at, until }) => until > from - DAY && at <= to);

const asked = (ctx: SyslogContext, from: number, to: number): readonly Message[] =>
  // Facts come as new objects, and streams as well, whenever the engine asks.
  messagesBetween({ host: { ...ctx.host }, story: storyOf(), visits: seen(ctx.visits, from, to) }, from, to);

const runs = { numRuns: 12, seed: 20261119 };
const START = 3.5 * DAY;

test("a stretch told in one go equals the same stretch told in pieces", () => {
  fc.assert(
    fc.property(
      scene,
      fc.array(fc.integer({ min: 1, max: 40 * HOUR }), { minLength: 1, maxLength: 7 }),
      (told, waits) => {
        const ctx: SyslogContext = { ...told, story: storyOf() };
        const from = told.host.bootedAt - START;
        let at = from;
        const pieces: Message[] = [];
        for (const wait of waits) {
          pieces.push(...asked(ctx, at, at + wait));
          at += wait;
        }
        assert.deepEqual(pieces, asked(ctx, from, at));
      },
    ),
    runs,
  );
});

test("nor does it matter that a stretch begins while a job runs", () => {
  const crontab = Array.from({ length: 12 }, (_, at) => job("0 * * * *", `/opt/slow-${at}`));
  const host = hostWith({
    crontab,
    bootedAt: Date.UTC(2026, 10, 1, 0, 0, 2, 100),
    installedAt: Date.UTC(2026, 9, 1),
  });
  const ctx: SyslogContext = { host, story: storyOf(), visits: [] };
  const from = host.bootedAt + 20 * HOUR;
  const hours = Array.from({ length: 24 }, (_, hour) =>
    asked(ctx, from + hour * HOUR, from + (hour + 1) * HOUR),
  );
  assert.deepEqual(hours.flat(), asked(ctx, from, from + DAY));
  assert.ok(hours.some(([first]) => first?.text.includes("session closed")));
});

test("messages are in order of time, within the stretch, and in no host's downtime", () => {
  fc.assert(
    fc.property(scene, ({ host, visits }) => {
      const from = host.bootedAt - START;
      const to = host.bootedAt + 3 * DAY;
      const messages = asked({ host, visits, story: storyOf() }, from, to);
      for (const [at, { micros }] of messages.entries()) {
        assert.ok(Number.isInteger(micros) && micros > from * 1000 && micros <= to * 1000);
        assert.ok(at === 0 || micros >= (messages[at - 1] as Message).micros);
        assert.ok(micros < (host.bootedAt - 20_000) * 1000 || micros > host.bootedAt * 1000);
      }
    }),
    runs,
  );
});

test("every process that starts has a PID of its own, above those before it", () => {
  fc.assert(
    fc.property(scene, ({ host, visits }) => {
      const messages = asked(
        { host, visits, story: storyOf() },
        host.bootedAt + 10 * MINUTE,
        host.bootedAt + 4 * DAY,
      );
      const starts = messages.filter(({ text }) => /session opened|CMD|Accepted|BEGIN EDIT/.test(text));
      const first = new Map<string, number>();
      for (const { tag, micros } of starts) if (tag.includes("[") && !first.has(tag)) first.set(tag, micros);
      const pids = [...first].map(([tag, micros]) => ({ pid: Number(/\d+/.exec(tag)?.[0]), micros, tag }));
      assert.equal(new Set(pids.map(({ pid }) => pid)).size, pids.length);
      for (const [at, { pid, micros, tag }] of pids.entries()) {
        // What starts within the same seconds may well be told in another order.
        const before = pids.slice(Math.max(0, at - 12), at).filter((other) => other.micros < micros - 3e7);
        for (const other of before) assert.ok(other.pid < pid, `${other.tag} before ${tag}`);
      }
    }),
    runs,
  );
});

test.run();
