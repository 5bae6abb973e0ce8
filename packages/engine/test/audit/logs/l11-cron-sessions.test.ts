import assert from "node:assert/strict";
import { HOUR } from "@decnet/sdk";
import { test } from "uvu";
import { CRON_SESSIONS } from "../../../src/audit/tells/logs/l11-cron-sessions.ts";
import { makeView, NOW } from "../make-host.ts";
import { logHost, type MadeLine } from "./log-host.ts";

const HOURS = Array.from({ length: 12 }, (_, at) => NOW - (13 - at) * HOUR);
const JOBS = HOURS.map((at, hour): MadeLine => [at, `CRON[${900 + hour * 5}]`, "(root) CMD (true)"]);
const SESSIONS = HOURS.map(
  (at, hour): MadeLine => [
    at - 1.6,
    `CRON[${899 + hour * 5}]`,
    "pam_unix(cron:session): session opened for user root(uid=0) by (uid=0)",
  ],
);
const LOGIN: MadeLine = [
  NOW - 14 * HOUR,
  "sshd[700]",
  "pam_unix(sshd:session): session opened for user ana(uid=1000) by (uid=0)",
];
const LOGOUT: MadeLine = [NOW, "sshd[700]", "pam_unix(sshd:session): session closed for user ana"];

const seen = async (auth: readonly MadeLine[], cron: readonly MadeLine[]) =>
  (
    await CRON_SESSIONS.check(makeView(logHost({ "/var/log/auth.log": auth, "/var/log/cron.log": cron })))
  ).map((hit) => hit.seen);

test("jobs without a session are seen, and sessions without a job", async () => {
  assert.match(String(await seen([LOGIN, LOGOUT], JOBS)), /no PAM session for a job of root: 10 of 10/);
  assert.match(
    String(
      await seen(
        [LOGIN, ...SESSIONS],
        JOBS.filter((_, at) => at % 2 === 0),
      ),
    ),
    /no job for a PAM session/,
  );
});

test("one session does not do for two jobs", async () => {
  const twice = JOBS.flatMap((line): MadeLine[] => [
    line,
    [line[0] + 0.4, "CRON[9999]", "(root) CMD (false)"],
  ]);
  assert.match(String(await seen([LOGIN, ...SESSIONS, LOGOUT], twice)), /: 1\d of 2\d/);
});

test("each job with its session is not, nor a log that is quiet about both", async () => {
  assert.deepEqual(await seen([LOGIN, ...SESSIONS, LOGOUT], JOBS), []);
  assert.deepEqual(await seen(SESSIONS, JOBS), []);
  assert.deepEqual(await seen([], JOBS), []);
});

test.run();
