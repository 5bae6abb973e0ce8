import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { test } from "uvu";

const script = fileURLToPath(new URL("./write-to-stdout.ts", import.meta.url));

const writeIn = (zone: string): string => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...process.execArgv, script], {
    env: { ...process.env, TZ: zone },
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  assert.equal(status, 0, stderr);
  return stdout;
};

test("two processes in two zones, one after the other, write the same bytes", () => {
  const first = writeIn("Pacific/Auckland");
  assert.ok(first.length > 20_000);
  assert.equal(writeIn("America/Los_Angeles"), first);
});

test.run();
