import assert from "node:assert/strict";
import { test } from "uvu";
import type { Visit } from "../../src/index.ts";
import { type Message, messagesBetween } from "../../src/syslog/index.ts";
import { DAY, HOUR, MINUTE } from "../../src/time.ts";
import { contextOf, pidIn, told, WRITTEN_AT } from "./story.ts";

const DESK = { address: "10.20.9.52" };
const visit = (at: number, parts: Partial<Visit> = {}): Visit => ({
  account: "ana",
  from: DESK,
  at,
  until: at + 20 * MINUTE,
  sudo: [],
  ...parts,
});
const START = WRITTEN_AT - 5 * HOUR + 123;

const quiet = { crontab: [], programs: ["sshd", "sudo"] };
const wordsOf = (messages: readonly Message[]): string[] =>
  messages.map(({ tag, text }) => `${tag.replace(/\d+/, "N")}: ${text}`);

test("a login on a host without systemd, from the first word to the last", () => {
  const ctx = contextOf({ ...quiet, systemd: false }, [visit(START, { sudo: [START + 3 * MINUTE] })]);
  const words = wordsOf(told(ctx, 1)).map((line) =>
    line
      .replace(/port \d+/g, "port P")
      .replace(/SHA256:[A-Za-z0-9+/]{43}$/, "SHA256:H")
      .replace(/PWD=\S+ ; USER=root ; COMMAND=\/.+/, "…"),
  );
  assert.deepEqual(words, [
    "sshd[N]: Accepted publickey for ana from 10.20.9.52 port P ssh2: ED25519 SHA256:H",
    "sshd[N]: pam_unix(sshd:session): session opened for user ana(uid=1000) by (uid=0)",
    "sudo:      ana : TTY=pts/0 ; …",
    "sudo: pam_unix(sudo:session): session opened for user root(uid=0) by ana(uid=1000)",
    "sudo: pam_unix(sudo:session): session closed for user root",
    "sshd[N]: Received disconnect from 10.20.9.52 port P:11: disconnected by user",
    "sshd[N]: Disconnected from user ana 10.20.9.52 port P",
    "sshd[N]: pam_unix(sshd:session): session closed for user ana",
  ]);
});

test("a login's lines are of its own moments", () => {
  const own = visit(START, { sudo: [START + 3 * MINUTE] });
  const messages = told(contextOf({ ...quiet, systemd: false }, [own]), 1);
  const at = messages.map(({ micros }) => Math.floor(micros / 1000));
  assert.equal(at[0], own.at);
  assert.equal(at[2], own.sudo[0]);
  assert.equal(at[5], own.until);
  assert.ok(at.every((moment) => moment >= own.at && moment < own.until + 50));
});

test("with systemd, auth.log tells of the session, and syslog of its units", () => {
  const messages = told(contextOf(quiet, [visit(START)]), 1);
  const session = messages
    .map(({ text }) => /^New session (\d+) of user ana\.$/.exec(text)?.[1])
    .find((found) => found !== undefined);
  assert.ok(session);
  const auth = wordsOf(messages.filter(({ facility }) => facility.startsWith("auth")));
  assert.deepEqual(
    auth.filter((line) => !line.startsWith("sshd")),
    [
      `systemd-logind[N]: New session ${session} of user ana.`,
      "(systemd): pam_unix(systemd-user:session): session opened for user ana(uid=1000) by (uid=0)",
      `systemd-logind[N]: Session ${session} logged out. Waiting for processes to exit.`,
      `systemd-logind[N]: Removed session ${session}.`,
    ],
  );
  const units = messages.filter(({ facility, text }) => facility === "daemon" && /ana|1000/.test(text));
  assert.deepEqual(
    units.map(({ text }) => text),
    [
      "Created slice user-1000.slice - User Slice of UID 1000.",
      "Starting user-runtime-dir@1000.service - User Runtime Directory /run/user/1000...",
      "Finished user-runtime-dir@1000.service - User Runtime Directory /run/user/1000.",
      "Starting user@1000.service - User Manager for UID 1000...",
      "Started user@1000.service - User Manager for UID 1000.",
      `Started session-${session}.scope - Session ${session} of User ana.`,
      "Stopping user@1000.service - User Manager for UID 1000...",
      "user@1000.service: Deactivated successfully.",
      "Stopped user@1000.service - User Manager for UID 1000.",
      "Stopping user-runtime-dir@1000.service - User Runtime Directory /run/user/1000...",
      "run-user-1000.mount: Deactivated successfully.",
      "user-runtime-dir@1000.service: Deactivated successfully.",
      "Stopped user-runtime-dir@1000.service - User Runtime Directory /run/user/1000.",
      "Removed slice user-1000.slice - User Slice of UID 1000.",
    ],
  );
});

test("a second session of the same person has a terminal of its own and shares the manager", () => {
  const first = visit(START, { until: START + 3 * HOUR });
  const second = visit(START + HOUR, { sudo: [START + HOUR + MINUTE] });
  const messages = told(contextOf(quiet, [first, second]), 1);
  const count = (text: string) => messages.filter((message) => message.text.startsWith(text)).length;
  assert.equal(count("New session"), 2);
  assert.equal(count("Created slice user-1000.slice"), 1);
  assert.equal(count("Removed slice user-1000.slice"), 1);
  assert.ok(messages.some(({ text }) => text.includes("TTY=pts/1 ;")));
  const removed = messages.find(({ text }) => text.startsWith("Removed slice"));
  assert.ok((removed?.micros ?? 0) > first.until * 1000);
});

test("logins of one moment have PIDs of their own, and so have those right before a job", () => {
  const minute = Math.ceil(START / (60 * MINUTE)) * 60 * MINUTE + 17 * MINUTE;
  const times = [-2000, -900, -20, 1400, 1900, 2600].map((after) => minute + after);
  const visits = times.map((at, number) => visit(at, { until: at + (number + 3) * HOUR }));
  const messages = told(contextOf({ systemd: false }, visits), 1);
  const logins = messages.filter(({ text }) => text.startsWith("Accepted")).map(({ tag }) => pidIn(tag));
  const leaving = messages.filter(({ text }) => text.startsWith("Disconnected")).map(({ tag }) => pidIn(tag));
  const runs = messages.filter(({ tag }) => tag.startsWith("CRON[")).map(({ tag }) => pidIn(tag));
  assert.equal(logins.length, times.length);
  assert.deepEqual(
    logins,
    [...logins].sort((a, b) => a - b),
  );
  const all = [...logins, ...leaving, ...new Set(runs)];
  assert.ok(leaving.length > 0 && new Set(all).size === all.length);
});

test("one person has one key, another has another", () => {
  const root = { account: "root", from: { hostname: "db-02", address: "10.20.4.7" } };
  const visits = [visit(START - 2 * DAY), visit(START - DAY), visit(START), visit(START + HOUR, root)];
  const keys = told(contextOf(quiet, visits), 4).flatMap(({ text }) => /SHA256:\S+$/.exec(text)?.[0] ?? []);
  assert.equal(keys.length, 4);
  assert.equal(new Set(keys.slice(0, 3)).size, 1);
  assert.notEqual(keys[3], keys[0]);
  for (const key of keys)
    assert.equal(Buffer.from(key.slice("SHA256:".length), "base64").length, 32, `${key} is no SHA-256`);
});

test("session numbers rise, by as many as cron had sessions in between at least", () => {
  const ctx = contextOf();
  const messages = told(ctx, 20);
  let runs = 0;
  let last = 0;
  for (const { text } of messages) {
    if (text.startsWith("pam_unix(cron:session): session opened")) runs++;
    const number = Number(/^New session (\d+) of/.exec(text)?.[1]);
    if (Number.isNaN(number)) continue;
    assert.ok(last === 0 || number >= last + runs + 1, `${number} after ${last} and ${runs} runs`);
    assert.ok(last === 0 || number <= last + runs + 40);
    last = number;
    runs = 0;
  }
  assert.ok(last > 0);
});

test("a visit that is still going on has begun and not ended; one that is over is not told again", () => {
  const ctx = contextOf(quiet, [visit(START, { until: START + 4 * HOUR })]);
  const half = messagesBetween(ctx, START - HOUR, START + 2 * HOUR);
  assert.ok(half.some(({ text }) => text.startsWith("Accepted")));
  assert.ok(!half.some(({ text }) => text.includes("closed for user ana")));
  const rest = messagesBetween(ctx, START + 2 * HOUR, START + 5 * HOUR);
  assert.ok(!rest.some(({ text }) => text.startsWith("Accepted")));
  assert.ok(rest.some(({ text }) => text === "pam_unix(sshd:session): session closed for user ana"));
});

test("somebody who has no account here left no trace, nor anybody while the host was down", () => {
  const stranger = visit(START, { account: "mallory" });
  assert.ok(!told(contextOf(quiet, [stranger]), 1).some(({ text }) => text.includes("mallory")));
  const bootedAt = START + MINUTE;
  const cut = contextOf({ ...quiet, bootedAt }, [
    visit(START - HOUR, { until: START + HOUR }),
    visit(bootedAt - 5000),
  ]);
  const messages = told(cut, 1);
  assert.equal(messages.filter(({ text }) => text.startsWith("Accepted")).length, 1);
  assert.ok(!messages.some(({ text }) => text.startsWith("Disconnected")));
  const closed = messages.find(({ text }) => text.includes("session closed for user ana"));
  assert.ok((closed?.micros ?? Number.NaN) < bootedAt * 1000);
});

test("older releases word it as they did", () => {
  const os = { id: "debian", version: "10", name: "Debian GNU/Linux 10 (buster)" };
  const texts = told(contextOf({ ...quiet, os, logStamp: "bsd" }, [visit(START)]), 1).map(({ text }) => text);
  assert.ok(texts.includes("pam_unix(sshd:session): session opened for user ana by (uid=0)"));
  assert.ok(texts.includes("Starting User Manager for UID 1000..."));
  assert.ok(texts.some((text) => /^Started Session \d+ of User ana\.$/.test(text)));
});

test.run();
