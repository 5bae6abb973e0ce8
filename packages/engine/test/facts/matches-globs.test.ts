import assert from "node:assert/strict";
import * as fc from "fast-check";
import { test } from "uvu";
import { globMatch } from "../../src/drivers/facts/glob-match.ts";

const TABLE: readonly (readonly [pattern: string, path: string, fits: boolean])[] = [
  ["/var/log/cron.log", "/var/log/cron.log", true],
  ["/var/log/cron.log", "/var/log/cron.log.1", false],
  ["/var/log/*.log", "/var/log/auth.log", true],
  ["/var/log/*.log", "/var/log/apt/term.log", false],
  ["/var/log/*/*.log", "/var/log/apt/term.log", true],
  ["/var/log/*", "/var/log/.hidden", false],
  ["/var/log/.*", "/var/log/.hidden", true],
  ["/var/log/?ron.log", "/var/log/cron.log", true],
  ["/var/log/?ron.log", "/var/log/ron.log", false],
  ["/var/log/[a-c]ron.log", "/var/log/cron.log", true],
  ["/var/log/[!a-c]ron.log", "/var/log/cron.log", false],
  ["/var/log/[]x].log", "/var/log/].log", true],
  ["/var/log/[x", "/var/log/[x", true],
  ["/var/log/\\*.log", "/var/log/*.log", true],
  ["/var/log/\\*.log", "/var/log/a.log", false],
  ["/var/log/a*b*c", "/var/log/axxbxxbc", true],
  ["/var/log/a*b*c", "/var/log/axxcxxb", false],
];

test("paths and the patterns they fit", () => {
  for (const [pattern, path, fits] of TABLE)
    assert.equal(globMatch(pattern, path), fits, `${pattern} ${path}`);
});

test("every path fits itself, with each part starred, and with each character any", () => {
  const name = fc.string({ unit: fc.constantFrom("a", "b", "-", "0"), minLength: 1 });
  fc.assert(
    fc.property(fc.array(name, { minLength: 1 }), (names) => {
      const path = `/${names.join("/")}`;
      assert.ok(globMatch(path, path));
      assert.ok(globMatch(path.replace(/[^/]+/g, "*"), path));
      assert.ok(globMatch(path.replace(/[^/]/g, "?"), path));
    }),
  );
});

test("a pattern with many stars ends", () => {
  assert.equal(globMatch(`/${"*a".repeat(200)}b`, `/${"a".repeat(4000)}`), false);
});

test.run();
