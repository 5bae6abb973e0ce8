import assert from "node:assert/strict";
import { posix } from "node:path";
import fc from "fast-check";
import { test } from "uvu";
import { DEFAULT_FOLDERS, isInside, pathProblem } from "../src/check-path.ts";

const part = (length: number) => "x".repeat(length);

for (const path of [
  "/tmp/a",
  "/home/ana/notes.txt",
  "/home/ana/.ssh/id_rsa",
  "/home/ana/..hidden/...",
  "/home/ana/Réunion Q3 — 日本.md",
  "/home/ana/it's $HOME `x` & more.txt",
  `/${part(255)}`,
  `/${Array(15).fill(part(255)).join("/")}/${part(254)}`,
]) {
  test(`fine: ${path.slice(0, 50)}`, () => {
    assert.equal(pathProblem(path), undefined);
  });
}

for (const [path, reason] of [
  ["/home/ana/../rui/x", /\.\. part/],
  ["/home/ana/..", /\.\. part/],
  ["/./home/ana/x", /\. or/],
  ["/home//ana", /normalised/],
  ["//home/ana", /normalised/],
  ["/home/ana/", /normalised/],
  ["/", /normalised/],
  ["/home/ana/a\0b", /control/],
  ["/home/ana/a\nb", /control/],
  ["/home/ana/a\tb", /control/],
  ["/home/ana/a\u007fb", /control/],
  ["/home/ana\\..\\x", /backslash/],
  ["notes.txt", /absolute/],
  ["~/notes.txt", /absolute/],
  ["", /absolute/],
  [`/${part(256)}`, /255 bytes/],
  [`/${"é".repeat(128)}`, /255 bytes/],
  [`/${Array(16).fill(part(255)).join("/")}`, /4095 bytes/],
  [undefined, /string/],
  [42, /string/],
  [["/tmp/a"], /string/],
] as const) {
  test(`not fine: ${JSON.stringify(path)?.slice(0, 50)}`, () => {
    assert.match(pathProblem(path) ?? "nothing wrong", reason);
  });
}

test("4095 bytes are the most", () => {
  const longest = `/${Array(15).fill(part(255)).join("/")}/${part(254)}`;
  assert.equal(longest.length, 4095);
  assert.equal(pathProblem(longest), undefined);
  assert.match(pathProblem(`${longest}x`) ?? "", /4095/);
});

test("a path with nothing wrong is its own normal form", () => {
  const unit = fc.constantFrom("/", ".", "a", "é", " ", "-");
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 20 }), (text) => {
      const path = `/${text}`;
      const normal = path !== "/" && posix.normalize(path) === path && !path.endsWith("/");
      assert.equal(pathProblem(path) === undefined, normal, path);
    }),
    { numRuns: 2000 },
  );
});

test("a path is inside a folder, not beside one that begins alike", () => {
  assert.equal(isInside("/home/ana/x/notes.txt", ["~"], "/home/ana"), true);
  assert.equal(isInside("/home/ana2/notes.txt", ["~"], "/home/ana"), false);
  assert.equal(isInside("/var/logs/x", ["/var/log"], "/home/ana"), false);
  assert.equal(isInside("/var/log/apt/x", ["/var/log"], "/home/ana"), true);
});

test("a folder is not inside itself", () => {
  assert.equal(isInside("/home/ana", ["~"], "/home/ana"), false);
});

test("any of the folders will do, none will not", () => {
  assert.equal(isInside("/srv/a", ["~", "/srv"], "/home/ana"), true);
  assert.equal(isInside("/srv/a", [], "/home/ana"), false);
});

test("~ is the home, at the start only", () => {
  assert.equal(isInside("/root/.cache/x", ["~/.cache"], "/root"), true);
  assert.equal(isInside("/srv/root/x", ["/srv/~"], "root"), false);
});

test("by default people keep to their home, daemons to logs and /tmp", () => {
  for (const category of ["user", "email"] as const) {
    assert.equal(isInside("/home/ana/x", DEFAULT_FOLDERS[category], "/home/ana"), true);
    assert.equal(isInside("/tmp/x", DEFAULT_FOLDERS[category], "/home/ana"), false);
  }
  for (const path of ["/var/log/syslog", "/tmp/x"])
    assert.equal(isInside(path, DEFAULT_FOLDERS.system, "/root"), true);
  assert.equal(isInside("/root/x", DEFAULT_FOLDERS.system, "/root"), false);
  for (const path of ["/root/x", "/var/backups/x", "/srv/x", "/opt/x"])
    assert.equal(isInside(path, DEFAULT_FOLDERS.canary, "/root"), true);
  assert.equal(isInside("/etc/x", DEFAULT_FOLDERS.canary, "/root"), false);
});

test.run();
