import assert from "node:assert/strict";
import { test } from "uvu";
import { contextOf, hostWith, logDaemon } from "./scene.ts";

const named = (paths: readonly string[], facts = {}): string | undefined => {
  const ctx = contextOf(hostWith(facts), {
    files: paths.map((path) => ({ path, contentClass: "log_daemon" })),
  });
  return logDaemon.suits?.(ctx) === true ? logDaemon.namer(ctx) : undefined;
};

test("first syslog, then auth.log, and no more where rsyslog writes no more", () => {
  assert.equal(named([]), "/var/log/syslog");
  assert.equal(named(["/var/log/syslog"]), "/var/log/auth.log");
  assert.equal(named(["/var/log/auth.log"]), "/var/log/syslog");
  assert.equal(named(["/var/log/syslog", "/var/log/auth.log"]), undefined);
});

test("where nothing is known it is as on Debian 12, without the files that would stay empty", () => {
  const debian = { syslogRules: [] };
  assert.equal(named(["/var/log/syslog"], debian), "/var/log/auth.log");
  assert.equal(named(["/var/log/syslog", "/var/log/auth.log"], debian), undefined);
});

test("what an older Debian has besides", () => {
  const syslogRules = [
    { selector: "auth,authpriv.*", path: "/var/log/auth.log" },
    { selector: "*.*;auth,authpriv.none", path: "-/var/log/syslog" },
    { selector: "daemon.*", path: "-/var/log/daemon.log" },
    { selector: "lpr.*", path: "-/var/log/lpr.log" },
    { selector: "*.=debug;auth,authpriv.none;mail.none", path: "-/var/log/debug" },
  ];
  assert.equal(named([], { syslogRules }), "/var/log/syslog");
  assert.equal(named(["/var/log/syslog", "/var/log/auth.log"], { syslogRules }), "/var/log/daemon.log");
  const all = ["/var/log/syslog", "/var/log/auth.log", "/var/log/daemon.log"];
  assert.equal(named(all, { syslogRules }), undefined);
});

test("a host whose own daemon writes its logs is left alone", () => {
  assert.equal(named([], { syslogRuns: true }), undefined);
});

test("nothing is written outside of /var/log", () => {
  assert.equal(named([], { syslogRules: [{ selector: "*.*", path: "/srv/logs/all" }] }), undefined);
});

test.run();
