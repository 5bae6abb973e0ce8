import assert from "node:assert/strict";
import { HOUR } from "@decnet/sdk";
import { test } from "uvu";
import { commandPaths } from "../../../src/audit/tells/logs/command-paths.ts";
import { MISSING_SCRIPT } from "../../../src/audit/tells/logs/l08-missing-script.ts";
import { type MadeFile, makeView, NOW } from "../make-host.ts";
import { logHost } from "./log-host.ts";

const seen = async (command: string, files: Record<string, MadeFile> = {}, user = "ana") => {
  const log = [[NOW - HOUR, "CRON[812]", `(${user}) CMD (${command})`] as const];
  const host = logHost({ "/var/log/cron.log": log }, {}, { "/opt/x": { kind: "folder" }, ...files });
  return (await MISSING_SCRIPT.check(makeView(host))).map((hit) => hit.seen);
};

test("what cron runs and is not there is seen", async () => {
  for (const command of [
    "/opt/backup/run.sh",
    "cd /opt/app && ./run",
    "nice -n 10 /usr/local/bin/report >/dev/null 2>&1",
    "/bin/bash -l /home/ana/bin/sync.sh",
    "python3 ~/etl.py --day yesterday",
    "FOO=1 $HOME/bin/sync.sh",
    "run-parts --report /etc/cron.fortnightly",
    "sh -c '/opt/backup/run.sh'",
    "/usr/sbin/report-daily",
  ])
    assert.equal(
      (await seen(command, { "/home/ana/.profile": {}, "/usr/local/lib/x": {}, "/etc/crontab": { at: 0 } }))
        .length,
      1,
      command,
    );
});

test("what lies behind a link is not judged", async () => {
  const link = { "/home/ana/bin": { kind: "link", target: "/srv/tools" } } as const;
  assert.deepEqual(await seen("~/bin/report", link), []);
});

test("a log it says it writes, and that is not there, is seen", async () => {
  assert.match(String(await seen("true >> /var/log/sync.log 2>&1")), /writes to \/var\/log\/sync\.log/);
  assert.deepEqual(await seen("true >> /var/log/sync.log", { "/var/log/sync.log.1": {} }), []);
});

test("what is there, what is tested for and what cannot be known is not", async () => {
  const there = {
    "/opt/backup/run.sh": {},
    "/etc/cron.hourly/x": {},
    "/usr/bin/find": {},
    "/usr/local/bin/report": {},
  } as const;
  for (const command of [
    "/opt/backup/run.sh --all",
    "/usr/local/bin/report",
    "   cd / && run-parts --report /etc/cron.hourly",
    "test -x /usr/sbin/anacron || { cd / && run-parts --report /etc/cron.daily; }",
    "[ -x /etc/init.d/anacron ] && if [ ! -d /run/systemd/system ]; then /usr/sbin/invoke-rc.d anacron start >/dev/null; fi",
    "command -v debian-sa1 > /dev/null && debian-sa1 1 1",
    "/usr/bin/find /opt/nothing -mtime +7 -delete",
    "tar czf /opt/backup-$(date +%F).tgz /home",
    "/opt/$APP/run",
    "/run.sh",
    "/run/app/hook",
  ])
    assert.deepEqual(await seen(command, there), [], command);
});

test("the paths of a command are those it cannot do without", () => {
  assert.deepEqual(
    commandPaths("flock -n /run/x.lock timeout 60 /opt/a.sh | /usr/bin/logger -t a", "/root"),
    {
      needed: ["/opt/a.sh", "/usr/bin/logger"],
      written: [],
    },
  );
});

test.run();
