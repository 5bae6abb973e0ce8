import assert from "node:assert/strict";
import * as fc from "fast-check";
import { test } from "uvu";
import { defaultSyslogRules } from "../../src/drivers/facts/default-syslog-rules.ts";
import { parseSyslogRules } from "../../src/drivers/facts/syslog-rules.ts";

const told = (text: string) => parseSyslogRules(text).map(({ selector, path }) => `${selector} ${path}`);
const paths = (id: string, version: string) =>
  defaultSyslogRules({ id, version, name: "" }).map(({ path }) => path.replace("/var/log/", ""));

test("Debian 12's rsyslog.conf says what a Debian 12 without one does", () => {
  const config = [
    "# /etc/rsyslog.conf configuration file for rsyslog",
    'module(load="imuxsock") # provides support for local system logging',
    '#module(load="imudp")',
    '#input(type="imudp" port="514")',
    "$FileOwner root",
    "$WorkDirectory /var/spool/rsyslog",
    "*.*;auth,authpriv.none\t\t-/var/log/syslog",
    "auth,authpriv.*\t\t\t/var/log/auth.log",
    "cron.*\t\t\t\t-/var/log/cron.log",
    "kern.*\t\t\t\t-/var/log/kern.log",
    "mail.*\t\t\t\t-/var/log/mail.log",
    "user.*\t\t\t\t-/var/log/user.log",
    "#",
    "*.emerg\t\t\t\t:omusrmsg:*",
  ].join("\n");
  assert.deepEqual(parseSyslogRules(config), defaultSyslogRules({ id: "debian", version: "12", name: "" }));
});

test("continued lines are one rule", () => {
  const config = "*.=info;*.=notice;*.=warn;\\\n\tauth,authpriv.none;\\\n\tmail.none\t\t-/var/log/messages\n";
  assert.deepEqual(told(config), [
    "*.=info;*.=notice;*.=warn;auth,authpriv.none;mail.none /var/log/messages",
  ]);
});

test("what ends in no file of this host is skipped", () => {
  const elsewhere = [
    "*.* @loghost",
    "*.* @@loghost:514",
    "daemon.*;mail.* |/dev/xconsole",
    "kern.* /dev/console",
    "*.emerg *",
    "*.alert root,ana",
    "*.emerg :omusrmsg:*",
    "*.* ~",
    "*.* ?PerHost",
    'mail.* action(type="omfwd" target="10.0.0.1")',
    "#cron.* /var/log/cron.log",
    "mail.* -/var/log/mail.log;Precise",
  ];
  assert.deepEqual(told(elsewhere.join("\n")), ["mail.* /var/log/mail.log"]);
});

test("an ampersand goes on with the rule above, and with nothing after a filter", () => {
  const config = [
    "local7.* /var/log/a",
    "& -/var/log/b",
    "& stop",
    ':programname, isequal, "app" /var/log/c',
    "& /var/log/d",
    "if $programname == 'app' then /var/log/e",
    "& stop",
  ];
  assert.deepEqual(told(config.join("\n")), ["local7.* /var/log/a", "local7.* /var/log/b"]);
});

test("RainerScript: an action of a selector counts, what is in rule sets and conditions does not", () => {
  const config = [
    'template(name="t" type="string"',
    '  string="(%msg%"',
    ")",
    "mail.*",
    'auth.* action(type="omfile"',
    '  file="/var/log/auth.log")',
    'ruleset(name="remote") {',
    "  *.* /var/log/remote.log",
    "}",
    'if $msg contains "}" then {',
    "  cron.* /var/log/inner.log",
    "}",
    "user.* /var/log/user.log",
  ];
  assert.deepEqual(told(config.join("\n")), ["auth.* /var/log/auth.log", "user.* /var/log/user.log"]);
});

test("each distribution's own logs", () => {
  assert.deepEqual(paths("debian", "12"), paths("debian", ""));
  assert.ok(paths("debian", "13").includes("cron.log"));
  assert.deepEqual(
    ["daemon.log", "messages", "cron.log"].map((name) => paths("debian", "11").includes(name)),
    [true, true, false],
  );
  assert.deepEqual(paths("ubuntu", "24.04"), ["auth.log", "syslog", "kern.log", "mail.log", "mail.err"]);
  assert.ok(paths("rocky", "9").includes("secure"));
  assert.deepEqual(paths("alpine", "3.20"), ["messages"]);
});

test("no text makes it throw", () => {
  const pieces = fc.constantFrom(
    "*.*",
    "a,b",
    ".none",
    ";",
    "\\\n",
    "\n",
    " ",
    "/var/log/x",
    "&",
    '"',
    "(",
    "{",
    "$",
    "-",
    "#",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces).map((all) => all.join("")),
      ),
      (text) => {
        for (const { selector, path } of parseSyslogRules(text)) {
          assert.match(selector, /^\S+\.\S+$/);
          assert.match(path, /^\//);
        }
      },
    ),
  );
});

test("a long line that is nearly a rule ends", () => {
  assert.deepEqual(told(`${"a,a.a;".repeat(20_000)}\n${"a.aa".repeat(20_000)} x\n${"(".repeat(50_000)}`), []);
});

test.run();
