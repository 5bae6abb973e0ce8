import assert from "node:assert/strict";
import { test } from "uvu";
import { commandText } from "../../src/syslog/command-text.ts";

// The left sides were crontab lines under cron 3.0pl1-162, the right sides are what it logged; see README.md.
const LOGGED = [
  ["true user-one % in", "true user-one "],
  ["true third > /dev/null; date +\\%F % stdin text", "true third > /dev/null; date +%F "],
  ["  true second with leading blanks", "  true second with leading blanks"],
  ["sh -c 'for i in 1 2 3; do /bin/true; done'", "sh -c 'for i in 1 2 3; do /bin/true; done'"],
] as const;

test("commands are logged as cron logged them", () => {
  for (const [command, text] of LOGGED) assert.equal(commandText(command), text);
});

test("control characters and bytes above 126 are spelt out", () => {
  assert.equal(commandText("a\tb \u007f é\\x"), "a^Ib ^? \\303\\251\\x");
});

test("an escaped backslash is one backslash, and a percent sign after it is bare", () => {
  assert.equal(commandText("a \\\\ b \\\\% c"), "a \\ b \\");
});

test.run();
