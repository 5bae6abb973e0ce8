import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import { instrument } from "../src/index.ts";
import { onePage, pdfOf } from "./pdf-files.ts";
import { SETTINGS } from "./settings.ts";

const script = fileURLToPath(new URL("./print-armed.ts", import.meta.url));

const armIn = (zone: string): string[] => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...process.execArgv, script], {
    env: { ...process.env, TZ: zone },
    encoding: "utf8",
  });
  assert.equal(status, 0, stderr);
  return stdout.trim().split("\n");
};

test("two processes in two zones make the same bytes of the same documents", () => {
  const lines = armIn("Pacific/Auckland");
  assert.equal(lines.length, 8);
  assert.deepEqual(armIn("America/Los_Angeles"), lines);
});

test("the same document and token twice: the same bytes; another token: others", async () => {
  const document = { bytes: pdfOf(onePage("")), name: "a.pdf" };
  const [first, second] = [await instrument(document, SETTINGS), await instrument(document, SETTINGS)];
  assert.deepEqual(first, second);
  const other = await instrument(document, { ...SETTINGS, token: "zzzzzzzzzzzzzzzzzzzzzzzzzz" });
  assert.notDeepEqual(first.bytes, other.bytes);
});

test("a document is not changed in place", async () => {
  const bytes = pdfOf(onePage(""));
  const copy = Buffer.from(bytes);
  await instrument({ bytes, name: "a.pdf" }, SETTINGS);
  assert.ok(copy.equals(bytes));
});

test.run();
