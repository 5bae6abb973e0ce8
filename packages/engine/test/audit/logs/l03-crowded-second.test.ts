import assert from "node:assert/strict";
import { HOUR, MINUTE } from "@decnet/sdk";
import { test } from "uvu";
import { CROWDED_SECOND } from "../../../src/audit/tells/logs/l03-crowded-second.ts";
import { makeView, NOW } from "../make-host.ts";
import { logHost, type MadeLine } from "./log-host.ts";

const START = Math.floor((NOW - 9 * HOUR) / 1000) * 1000;
const burst = (at: number, programs: readonly string[]): MadeLine[] =>
  programs.map((program, index) => [at + index * 20 + 0.137, `${program}[${400 + index}]`, "did something"]);

const hits = (lines: readonly MadeLine[]) =>
  CROWDED_SECOND.check(makeView(logHost({ "/var/log/syslog": lines })));

test("programs that all speak at once are seen", async () => {
  const found = await hits(burst(START, ["sshd", "cron", "ntpd", "postfix", "dhclient", "sudo"]));
  assert.match(found[0]?.seen ?? "", /^6 lines of 6 programs in one second; 1 of 1 seconds/);
});

test("a boot, a unit that starts and a login are not", async () => {
  const boot: MadeLine = [START, "kernel", "[    0.000000] Linux version 6.1.0-18-amd64"];
  const programs = ["sshd", "cron", "ntpd", "postfix", "dhclient"];
  assert.deepEqual(await hits([boot, ...burst(START + MINUTE, programs)]), []);
  assert.deepEqual(
    await hits(burst(START, ["systemd", "systemd-logind", "dbus-daemon", "systemd", "sshd", "systemd"])),
    [],
  );
});

test("a few programs beside a unit that starts are not", async () => {
  assert.deepEqual(await hits(burst(START, ["systemd", "sshd", "systemd", "cron", "systemd", "ntpd"])), []);
});

test("one such second in a long log is not", async () => {
  const quiet = Array.from(
    { length: 200 },
    (_, index): MadeLine => [START - (201 - index) * MINUTE, "cron[1]", "x"],
  );
  assert.deepEqual(
    await hits([...quiet, ...burst(START, ["sshd", "cron", "ntpd", "postfix", "dhclient"])]),
    [],
  );
});

test.run();
