import assert from "node:assert/strict";
import { DAY, HOUR } from "@decnet/sdk";
import { HOST } from "@decnet/sdk/testing";
import { test } from "uvu";
import { PIDS } from "../../../src/audit/tells/logs/l10-pids.ts";
import { makeView, NOW } from "../make-host.ts";
import { cronLog } from "./cron-log.ts";
import { logHost, type MadeLine } from "./log-host.ts";

const START = NOW - 30 * HOUR;
const jobs = (pids: readonly number[], gap = HOUR): MadeLine[] =>
  pids.map((pid, at) => [START + at * gap, `CRON[${pid}]`, `(root) CMD (true ${at})`]);
const rising = (count: number, from: number) => Array.from({ length: count }, (_, at) => from + at * 137);

const seen = async (lines: readonly MadeLine[]) =>
  (await PIDS.check(makeView(logHost({ "/var/log/cron.log": lines })))).map((hit) => hit.seen);

test("one PID for all is seen", async () => {
  assert.match(String(await seen(jobs([1234, 1234, 1234]))), /two processes in a row have PID 1234/);
});

test("PIDs that no kernel gives out are seen", async () => {
  assert.match(String(await seen(jobs([8_123_456]))), /pid_max/);
});

test("PIDs that fall without a boot are seen", async () => {
  assert.match(
    String(await seen(jobs([...rising(12, 20_000), ...rising(12, 900)]))),
    /PID 900 comes after PID 21507/,
  );
  const thrown = jobs([
    811, 29_113, 4410, 18_007, 30_219, 2291, 9914, 27_118, 15_006, 702, 22_410, 6118, 31_002, 1999,
  ]);
  assert.match(String(await seen(thrown)), /steps fall/);
});

test("falls across programs are seen", async () => {
  const logins = Array.from(
    { length: 6 },
    (_, at): MadeLine => [
      START + at * 3 * HOUR + 60_000,
      `sshd[${700 + at}]`,
      "Accepted publickey for ana from 10.0.0.1 port 1 ssh2",
    ],
  );
  const both = [...jobs(rising(20, 20_000)), ...logins].sort((a, b) => a[0] - b[0]);
  assert.equal((await seen(both)).length, 1);
});

test("a boot, a lap and neighbours that change places are not", async () => {
  const boot: MadeLine = [START + 11.5 * HOUR, "kernel", "[    0.000000] Linux version 6.1.0-18-amd64"];
  const rebooted = [...jobs([...rising(12, 20_000), ...rising(12, 900)]), boot].sort((a, b) => a[0] - b[0]);
  assert.deepEqual(await seen(rebooted), []);
  assert.deepEqual(await seen(jobs([...rising(12, 31_000), ...rising(12, 390)])), []);
  assert.deepEqual(await seen(jobs([...rising(12, 4_192_500), ...rising(12, 390)])), []);
  const swapped = rising(12, 900).flatMap((pid, at): MadeLine[] => [
    [START + at * HOUR, `CRON[${pid + 2}]`, "(root) CMD (true)"],
    [START + at * HOUR + 1, `CRON[${pid}]`, "(ana) CMD (true)"],
  ]);
  assert.deepEqual(await seen(swapped), []);
});

test("what cron itself writes is not", async () => {
  assert.deepEqual(await seen(cronLog(HOST, NOW - 44 * DAY, NOW)), []);
});

test.run();
