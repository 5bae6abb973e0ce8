import assert from "node:assert/strict";
import { DAY, HOUR, type HostFacts, MINUTE } from "@decnet/sdk";
import { HOST } from "@decnet/sdk/testing";
import { test } from "uvu";
import { CRON_AGAINST_CRONTAB } from "../../../src/audit/tells/logs/l07-cron-against-crontab.ts";
import { ANA, type MadeFile, makeHost, makeView, NOW } from "../make-host.ts";
import { cronLog } from "./cron-log.ts";
import { type MadeLine, makeLog } from "./log-host.ts";

const FACTS: HostFacts = {
  ...HOST,
  accounts: [...HOST.accounts, ANA],
  bootedAt: NOW - 41 * DAY,
  crontab: [
    ...HOST.crontab,
    { schedule: "*/10 * * * *", user: "ana", command: "/home/ana/bin/sync.sh" },
    { schedule: "30 1 * * *", user: "root", command: "/usr/local/sbin/backup" },
    { schedule: "@reboot", user: "root", command: "/usr/local/sbin/announce" },
  ],
};

const logSince = (from: number, keep: (line: MadeLine) => boolean = () => true): MadeFile =>
  makeLog(cronLog(FACTS, from, NOW).filter(keep), FACTS);

const seen = async (log: MadeFile, facts: Partial<HostFacts> = {}, files: Record<string, MadeFile> = {}) =>
  (
    await CRON_AGAINST_CRONTAB.check(
      makeView(makeHost({ "/var/log/cron.log": log, ...files }, { facts: { ...FACTS, ...facts } })),
    )
  ).map((hit) => hit.seen);

const hourOf = (at: number) => new Date(at).getUTCHours();

const without = (command: string) => FACTS.crontab.filter((job) => job.command !== command);

test("what cron itself writes is not seen, through a boot and the change of clocks", async () => {
  assert.ok(
    logSince(NOW - 42 * DAY)
      .body?.toString()
      .includes("announce"),
  );
  assert.deepEqual(await seen(logSince(NOW - 42 * DAY)), []);
});

test("what clocks do to jobs with a fixed time is not seen", async () => {
  const command = "/usr/local/sbin/thrice";
  const facts = {
    crontab: [{ schedule: "0,20,40 1 * * *", user: "root", command }],
    bootedAt: Date.UTC(2026, 0, 1),
  };
  const hours = { crontab: [{ schedule: "17 * * * *", user: "root", command: "true" }, ...facts.crontab] };
  const log = (from: number, to: number, keep: (at: number) => boolean, more: MadeLine[]) =>
    makeLog(
      [
        ...cronLog({ ...FACTS, ...facts, ...hours }, from, to).filter(
          ([at, , message]) => keep(at) || !message.includes(command),
        ),
        ...more,
      ].sort((a, b) => a[0] - b[0]),
    );
  // Forward: the hour from one to two is missing, and its jobs run at two.
  const spring = Date.UTC(2026, 2, 29, 1);
  const caughtUp = [1, 2, 3].map(
    (at): MadeLine => [spring + 1100 + at, `CRON[${at}]`, `(root) CMD (${command})`],
  );
  const forward = log(spring - DAY, spring + DAY, () => true, caughtUp);
  // Back: the hour comes twice, and its jobs run once.
  const autumn = Date.UTC(2026, 9, 25, 1);
  const back = log(autumn - DAY, autumn + DAY, (at) => at < autumn || at > autumn + HOUR, []);
  for (const changed of [forward, back]) assert.deepEqual(await seen(changed, { ...facts, ...hours }), []);
});

test("a command that no crontab has is seen once", async () => {
  const found = await seen(logSince(NOW - 2 * DAY), { crontab: without("/home/ana/bin/sync.sh") });
  assert.equal(found.length, 1);
  assert.match(String(found), /\(ana\) CMD \(\/home\/ana\/bin\/sync\.sh\) is in no crontab: 2\d\d lines/);
});

test("a run at another minute than its schedule's is seen", async () => {
  const crontab = [
    ...without("/usr/local/sbin/backup"),
    { schedule: "45 1 * * *", user: "root", command: "/usr/local/sbin/backup" },
  ];
  assert.match(
    String(await seen(logSince(NOW - 3 * DAY), { crontab })),
    /ran at a minute that its crontab does not have: 3 lines/,
  );
});

test("the same minutes in another zone are seen", async () => {
  assert.match(String(await seen(logSince(NOW - 3 * DAY), { zone: "Asia/Kolkata" })), /at a minute that/);
});

test("a job that never ran is seen, and so is a hole", async () => {
  const crontab = [
    ...FACTS.crontab,
    { schedule: "5 * * * *", user: "root", command: "/usr/local/bin/probe" },
  ];
  assert.match(
    String(await seen(logSince(NOW - 2 * DAY), { crontab })),
    /probe\) is due, and missing 4\d times/,
  );
  const hole = logSince(
    NOW - 2 * DAY,
    ([at, , message]) => !(hourOf(at) >= 10 && hourOf(at) < 15 && message.includes("cron.hourly")),
  );
  assert.match(String(await seen(hole)), /cron\.hourly\) is due, and missing 5 times from/);
});

test("a host that was off, a cron that was stopped and a crontab that is new are not", async () => {
  const isOn = ([at]: MadeLine) => Math.abs(at - NOW + DAY) > 4 * HOUR;
  const off = logSince(NOW - 3 * DAY, isOn);
  assert.deepEqual(await seen(off), []);
  const auth = makeLog(
    Array.from({ length: 144 }, (_, at): MadeLine => [NOW - (144 - at) * 30 * MINUTE, "sshd[1]", "x"]),
  );
  assert.match(String(await seen(off, {}, { "/var/log/auth.log": auth })), /is due, and missing/);
  const started: MadeLine = [
    NOW - DAY + 4 * HOUR,
    "cron[1]",
    "(CRON) INFO (Skipping @reboot jobs -- not system startup)",
  ];
  const stopped = [...cronLog(FACTS, NOW - 3 * DAY, NOW).filter(isOn), started].sort((a, b) => a[0] - b[0]);
  assert.deepEqual(await seen(makeLog(stopped), {}, { "/var/log/auth.log": auth }), []);
  const young = { "/var/spool/cron/crontabs/ana": { body: "x", at: NOW - MINUTE } };
  assert.deepEqual(
    await seen(logSince(NOW - 2 * DAY), { crontab: without("/home/ana/bin/sync.sh") }, young),
    [],
  );
  const crontab = [
    ...FACTS.crontab,
    { schedule: "5 * * * *", user: "root", command: "/usr/local/bin/probe", since: NOW - 2 * HOUR },
  ];
  assert.deepEqual(await seen(logSince(NOW - 2 * DAY), { crontab }), []);
});

test("a job before it was installed is seen, and an @reboot job without a boot", async () => {
  const command = "/home/ana/bin/sync.sh";
  const late = [...without(command), { schedule: "*/10 * * * *", user: "ana", command, since: NOW - DAY }];
  assert.match(
    String(await seen(logSince(NOW - 2 * DAY), { crontab: late })),
    /ran before its crontab had it/,
  );
  const stray = logSince(NOW - 2 * HOUR);
  const first = String(stray.body).split("\n", 1)[0] ?? "";
  const body = `${first.replace(/\(.*/, "(root) CMD (/usr/local/sbin/announce)")}\n${stray.body}`;
  assert.match(String(await seen({ ...stray, body })), /announce\) ran without a boot: 1 lines/);
});

test.run();
