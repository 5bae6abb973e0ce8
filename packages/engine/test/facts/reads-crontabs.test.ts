import assert from "node:assert/strict";
import { test } from "uvu";
import { isCronName, parseCrontab } from "../../src/drivers/facts/crontab.ts";

const commands = (text: string, owner?: string) => parseCrontab(text, owner).map(({ command }) => command);

test("Debian 12's crontab", () => {
  const text = [
    "# /etc/crontab: system-wide crontab",
    "SHELL=/bin/sh",
    "PATH=/usr/local/sbin:/usr/local/bin:/sbin:/bin:/usr/sbin:/usr/bin",
    "# *  *  *  *  * user-name command to be executed",
    "17 *\t* * *\troot\tcd / && run-parts --report /etc/cron.hourly",
    "25 6\t* * *\troot\ttest -x /usr/sbin/anacron || { cd / && run-parts --report /etc/cron.daily; }",
    "#",
  ].join("\n");
  assert.deepEqual(parseCrontab(text), [
    { schedule: "17 * * * *", user: "root", command: "cd / && run-parts --report /etc/cron.hourly" },
    {
      schedule: "25 6 * * *",
      user: "root",
      command: "test -x /usr/sbin/anacron || { cd / && run-parts --report /etc/cron.daily; }",
    },
  ]);
});

// Each of these was seen in the log of Debian's cron 3.0pl1-162.
test("a command is what cron logs", () => {
  const logged: [string, string][] = [
    [
      "* * * * * root    cd / && run-parts --report /etc/cron.hourly",
      "   cd / && run-parts --report /etc/cron.hourly",
    ],
    ["* * * * *\troot    true three   blanks", "   true three   blanks"],
    ["* * * * * root\t\ttrue tabtab", "^Itrue tabtab"],
    ["* * * * * root true pct \\%F and % rest", "true pct %F and "],
    ["* * * * * root true café", "true caf\\303\\251"],
    ["  *   *  *  *  *   root true lead", "true lead"],
    ["* * * * * root true tail  ", "true tail  "],
  ];
  for (const [line, command] of logged) assert.deepEqual(commands(line), [command], line);
  assert.deepEqual(commands("* * * * *    true   usercrontab", "root"), ["true   usercrontab"]);
});

test("a user's crontab has no user column", () => {
  assert.deepEqual(parseCrontab("MAILTO = ana\n*/5 8-18 * * mon-fri root-backup.sh now\n", "ana"), [
    { schedule: "*/5 8-18 * * mon-fri", user: "ana", command: "root-backup.sh now" },
  ]);
});

test("nicknames are schedules", () => {
  assert.deepEqual(parseCrontab("@hourly\twww-data\tphp /srv/cron.php"), [
    { schedule: "@hourly", user: "www-data", command: "php /srv/cron.php" },
  ]);
});

test("what is no job is skipped", () => {
  const garbage = [
    "garbage here",
    "61 * * * * root minute",
    "* 24 * * * root hour",
    "* * 0 * * root day",
    "* * * 13 * root month",
    "* * * * 8 root weekday",
    "* * * * root",
    "* * * * * root",
    "* * * * * root   ",
    "@never root true",
    "'QUOTED' = yes",
    "*\u0000* * * * root true",
    "\u00ff".repeat(10_000),
    "0 4 * * * root true",
  ];
  assert.deepEqual(commands(garbage.join("\n")), ["true"]);
});

test("cron.d names with a dot are not read", () => {
  assert.deepEqual(
    ["e2scrub_all", "php-8", ".placeholder", "backup.dpkg-old", "job~", ""].filter(isCronName),
    ["e2scrub_all", "php-8"],
  );
});

test.run();
