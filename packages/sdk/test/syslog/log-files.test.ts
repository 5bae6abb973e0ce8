import assert from "node:assert/strict";
import { test } from "uvu";
import { isCronOnly, logFilesOf } from "../../src/syslog/index.ts";

test("a host that says nothing has Debian 12's files", () => {
  assert.deepEqual(
    logFilesOf({ syslogRules: [] }).map(({ path }) => path),
    ["syslog", "auth.log", "cron.log", "kern.log", "mail.log", "user.log"].map((name) => `/var/log/${name}`),
  );
});

test("a path with two rules is one file, and a dash before it is none of its name", () => {
  const [file, ...others] = logFilesOf({
    syslogRules: [
      { selector: "mail.*", path: "-/var/log/all" },
      { selector: "cron.*", path: "/var/log/all" },
    ],
  });
  assert.deepEqual([file?.path, others.length], ["/var/log/all", 0]);
  assert.ok(
    file?.takes({ facility: "mail", severity: "info" }) && file.takes({ facility: "cron", severity: "info" }),
  );
});

test("cron has a file to itself where nobody else writes", () => {
  const only = (selector: string) =>
    logFilesOf({ syslogRules: [{ selector, path: "/var/log/x" }] }).map(isCronOnly);
  assert.deepEqual(only("cron.*"), [true]);
  assert.deepEqual(only("*.*;auth,authpriv.none"), [false]);
  assert.deepEqual(only("cron,daemon.*"), [false]);
  assert.deepEqual(only("mail.*"), [false]);
});

test.run();
