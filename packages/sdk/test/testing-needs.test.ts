import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "uvu";

const NEEDS = new URL("../src/testing/needs.ts", import.meta.url).href;

// In a process of its own: what it prints would count as a skipped test here.
const ask = (call: string, env: Readonly<Record<string, string>> = {}) => {
  const script = `const { canDo, hasPrograms } = await import(${JSON.stringify(NEEDS)}); console.log(${call});`;
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...process.execArgv, "--input-type=module", "--eval", script],
    { env: { ...process.env, DECNET_TEST_REQUIRE: "", ...env }, encoding: "utf8" },
  );
  return { said: stdout.trim().split("\n"), stderr, status };
};

test("what is on the PATH is there, and nothing is said", () => {
  assert.deepEqual(ask('hasPrograms("it runs", "sh", "ls")').said, ["true"]);
  assert.deepEqual(ask('canDo("it runs", "a shell", ["sh", "-c", "exit 0"])').said, ["true"]);
});

test("what is missing is named, in the words that a test run counts", () => {
  assert.deepEqual(ask('hasPrograms("it runs", "sh", "no-such-program", "nor-this")').said, [
    "SKIP it runs: needs no-such-program",
    "false",
  ]);
  for (const probe of ['["sh", "-c", "exit 3"]', '["no-such-program"]'])
    assert.deepEqual(ask(`canDo("it runs", "a good shell", ${probe})`).said, [
      "SKIP it runs: needs a good shell",
      "false",
    ]);
});

test("a program is looked for on the PATH alone", () => {
  assert.match(ask('hasPrograms("it runs", "sh")', { PATH: "/nonexistent" }).said[0] ?? "", /^SKIP/);
});

test("where everything is required, what is missing is an error", () => {
  const { status, stderr } = ask('hasPrograms("it runs", "no-such-program")', { DECNET_TEST_REQUIRE: "all" });
  assert.notEqual(status, 0);
  assert.match(stderr, /SKIP it runs: needs no-such-program/);
});

test.run();
