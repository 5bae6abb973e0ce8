import assert from "node:assert/strict";
import * as fc from "fast-check";
import { test } from "uvu";
import { parseRotationRules } from "../../src/drivers/facts/rotation-rules.ts";

const rulesOf = (...lines: string[]) => parseRotationRules([lines.join("\n")]);
const only = (...lines: string[]) => {
  const [rule, ...others] = rulesOf("/var/log/x {", ...lines, "}");
  assert.deepEqual(others, []);
  const { paths: _, ...rest } = rule ?? assert.fail("no rule");
  return rest;
};

test("Debian's rsyslog logs: one rule, what it does not say comes from above", () => {
  const common = ["# see logrotate(8)", "weekly", "rotate 9", "create", "#compress", ""].join("\n");
  const rsyslog = [
    "/var/log/syslog",
    "/var/log/mail.log",
    "{",
    "\trotate 4",
    "\tmissingok",
    "\tcompress",
    "\tdelaycompress",
    "\tsharedscripts",
    "\tpostrotate",
    "\t\t/usr/lib/rsyslog/rsyslog-rotate",
    "\tendscript",
    "}",
  ].join("\n");
  const wtmp = "/var/log/wtmp {\n    monthly\n    minsize 1M\n}\n";
  const base = { compress: false, delayCompress: false };
  assert.deepEqual(parseRotationRules([common, rsyslog, wtmp]), [
    {
      paths: ["/var/log/syslog", "/var/log/mail.log"],
      every: "week",
      keep: 4,
      compress: true,
      delayCompress: true,
    },
    { ...base, paths: ["/var/log/wtmp"], every: "month", keep: 9 },
  ]);
});

test("what is said after a block does not concern it", () => {
  const rules = rulesOf("daily", "/a {", "}", "monthly", "rotate 2", "/b {", "}");
  assert.deepEqual(
    rules.map(({ paths, every, keep }) => [paths[0], every, keep]),
    [
      ["/a", "day", 0],
      ["/b", "month", 2],
    ],
  );
});

test("several paths, quoted ones and wildcards", () => {
  const [rule] = rulesOf('"/srv/my app/*.log" /var/log/nginx/*.log', "'/var/log/[ab]?.log' {", "daily", "}");
  assert.deepEqual(rule?.paths, ["/srv/my app/*.log", "/var/log/nginx/*.log", "/var/log/[ab]?.log"]);
});

test("size and period: what was said last decides", () => {
  const base = { keep: 0, compress: false, delayCompress: false };
  assert.deepEqual(only(), { ...base, every: "week", size: 1024 ** 2 });
  assert.deepEqual(only("daily", "size 100k"), { ...base, every: "week", size: 100 * 1024 });
  assert.deepEqual(only("size=5M", "weekly"), { ...base, every: "week" });
  assert.deepEqual(only("weekly", "maxsize 1G"), { ...base, every: "week", maxSize: 1024 ** 3 });
  assert.deepEqual(only("size 700", "maxsize 1G"), { ...base, every: "week", size: 700 });
  assert.equal(only("hourly").every, "day");
  assert.equal(only("yearly").every, "month");
});

test("the last word on compression counts, and delaying nothing is nothing", () => {
  const flags = (...lines: string[]) => {
    const { compress, delayCompress } = only(...lines);
    return [compress, delayCompress];
  };
  assert.deepEqual(flags("compress", "delaycompress"), [true, true]);
  assert.deepEqual(flags("compress", "delaycompress", "nodelaycompress"), [true, false]);
  assert.deepEqual(flags("compress", "nocompress"), [false, false]);
  assert.deepEqual(flags("delaycompress"), [false, false]);
  assert.deepEqual(flags("compresscmd /usr/bin/xz"), [false, false]);
});

test("scripts are skipped, whatever they hold", () => {
  const { keep, compress } = only(
    "rotate 7",
    "postrotate",
    "  rotate 1",
    "  if true; then { compress; }",
    "  }",
    "endscript",
    "compress",
  );
  assert.deepEqual([keep, compress], [7, true]);
});

test("what makes no sense is as if it were not there", () => {
  assert.equal(only("rotate many", "rotate 3", "rotate").keep, 3);
  assert.equal(only("rotate -1").keep, 9999);
  assert.deepEqual(rulesOf("/var/log/open {", "daily"), []);
  assert.deepEqual(rulesOf("{", "daily", "}", "/var/log/x"), []);
});

test("no text makes it throw", () => {
  const lines = fc.constantFrom(
    "/var/log/x",
    "/y {",
    "{",
    "}",
    "daily",
    "size 1k",
    "rotate 3",
    "postrotate",
    "endscript",
    "compress",
    '"',
    "constructor",
    "# x",
    "",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(lines).map((all) => all.join("\n")),
      ),
      (text) => {
        for (const { paths, keep } of parseRotationRules([text])) {
          assert.ok(paths.length > 0);
          assert.ok(Number.isInteger(keep) && keep >= 0);
        }
      },
    ),
  );
});

test.run();
