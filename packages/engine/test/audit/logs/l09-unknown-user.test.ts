import assert from "node:assert/strict";
import { HOUR, MINUTE } from "@decnet/sdk";
import { test } from "uvu";
import { UNKNOWN_USER } from "../../../src/audit/tells/logs/l09-unknown-user.ts";
import { makeView, NOW } from "../make-host.ts";
import { logHost } from "./log-host.ts";

const seen = async (...lines: readonly (readonly [program: string, message: string])[]) => {
  const log = lines.map(([program, message], at) => [NOW - HOUR + at * MINUTE, program, message] as const);
  return (await UNKNOWN_USER.check(makeView(logHost({ "/var/log/auth.log": log })))).map((hit) => hit.seen);
};

test("users whom the host does not know are seen", async () => {
  for (const line of [
    ["CRON[812]", "(deploy) CMD (/opt/run.sh)"],
    ["sshd[812]", "Accepted publickey for deploy from 10.20.4.21 port 40112 ssh2: ED25519 SHA256:x"],
    ["sshd[812]", "pam_unix(sshd:session): session opened for user deploy(uid=1004) by (uid=0)"],
    ["sudo", "  deploy : TTY=pts/0 ; PWD=/home/deploy ; USER=root ; COMMAND=/usr/bin/apt update"],
    ["systemd-logind[400]", "New session 12 of user deploy."],
    ["su[812]", "(to deploy) root on pts/1"],
  ] as const)
    assert.match(String(await seen(line)), /deploy, who is not in passwd/, line[1]);
});

test("a known user with another uid is seen", async () => {
  const line = "pam_unix(sshd:session): session opened for user ana(uid=1007) by (uid=0)";
  assert.match(String(await seen(["sshd[812]", line])), /ana with uid 1007, where passwd has 1000/);
});

test("users of the host, attackers' guesses and accounts that went are not", async () => {
  assert.deepEqual(
    await seen(
      ["CRON[812]", "(root) CMD (   cd / && run-parts --report /etc/cron.hourly)"],
      ["cron[597]", "(*system*e2scrub_all) RELOAD (/etc/cron.d/e2scrub_all)"],
      ["CRON[813]", "pam_unix(cron:session): session opened for user root(uid=0) by (uid=0)"],
      ["sshd[814]", "Accepted password for ana from fe80::1%eth0 port 40112 ssh2"],
      ["sshd[815]", "Invalid user admin from 203.0.113.9 port 51514"],
      ["sshd[815]", "Failed password for invalid user admin from 203.0.113.9 port 51514 ssh2"],
      ["sshd[816]", "Connection closed by authenticating user root 203.0.113.9 port 51520 [preauth]"],
      ["sudo", "     ana : TTY=pts/0 ; PWD=/home/ana ; USER=root ; COMMAND=/bin/systemctl restart nginx"],
      ["sudo", "pam_unix(sudo:session): session opened for user root(uid=0) by ana(uid=1000)"],
      ["sshd[817]", "Accepted password for temp from 10.20.4.21 port 40112 ssh2"],
      ["userdel[818]", "delete user 'temp'"],
    ),
    [],
  );
});

test.run();
