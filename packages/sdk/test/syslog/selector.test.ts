import assert from "node:assert/strict";
import { test } from "uvu";
import type { Facility, Severity } from "../../src/syslog/index.ts";
import { FACILITIES, parseSelector, SEVERITIES } from "../../src/syslog/index.ts";

const meant = (selector: string, facility: Facility, severity: Severity): boolean =>
  parseSelector(selector)({ facility, severity });

// rsyslog.conf(5), SELECTORS, case by case.
const TABLE: readonly (readonly [string, Facility, Severity, boolean])[] = [
  ["*.*", "cron", "debug", true],
  ["*.*;auth,authpriv.none", "daemon", "info", true],
  ["*.*;auth,authpriv.none", "auth", "emerg", false],
  ["*.*;auth,authpriv.none", "authpriv", "info", false],
  ["auth,authpriv.*", "authpriv", "debug", true],
  ["auth,authpriv.*", "cron", "crit", false],
  ["cron.*", "cron", "info", true],
  ["mail.err", "mail", "err", true],
  ["mail.err", "mail", "crit", true],
  ["mail.err", "mail", "warning", false],
  ["kern.=crit", "kern", "crit", true],
  ["kern.=crit", "kern", "alert", false],
  ["kern.info;kern.!err", "kern", "notice", true],
  ["kern.info;kern.!err", "kern", "err", false],
  ["kern.info;kern.!err", "kern", "emerg", false],
  ["mail.*;mail.!=info", "mail", "notice", true],
  ["mail.*;mail.!=info", "mail", "info", false],
  ["mail.*;mail.!*", "mail", "info", false],
  ["*.=info;*.=notice;*.=warn;auth,authpriv.none;cron,daemon.none;mail,news.none", "user", "notice", true],
  ["*.=info;*.=notice;*.=warn;auth,authpriv.none;cron,daemon.none;mail,news.none", "user", "err", false],
  ["*.=info;*.=notice;*.=warn;auth,authpriv.none;cron,daemon.none;mail,news.none", "cron", "info", false],
  ["*.=info;*.=notice;*.=warn;auth,authpriv.none;cron,daemon.none;mail,news.none", "kern", "warning", true],
  ["auth.none;*.info", "auth", "info", true],
  ["security.error", "auth", "err", true],
  ["*.panic", "local7", "emerg", true],
  ["*.panic", "local7", "alert", false],
  ["CRON.Info", "cron", "info", true],
  [" daemon.info ; cron.none ", "daemon", "info", true],
  ["nothing.info", "user", "emerg", false],
  ["cron.loud", "cron", "emerg", false],
  ["", "cron", "info", false],
];

test("selectors mean what rsyslog.conf(5) says", () => {
  for (const [selector, facility, severity, expected] of TABLE)
    assert.equal(meant(selector, facility, severity), expected, `${selector} for ${facility}.${severity}`);
});

test("a part overrides those before it, for its facilities alone", () => {
  for (const facility of FACILITIES)
    for (const severity of SEVERITIES) {
      assert.equal(meant("*.*;cron.none", facility, severity), facility !== "cron");
      assert.equal(meant("cron.none;*.*", facility, severity), true);
    }
});

test.run();
