import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "uvu";
import { undoneWrite } from "../../../src/audit/tells/text/undone-write.ts";
import { makeHost, makeView } from "../make-host.ts";

const hash = (text: string) => createHash("sha256").update(text).digest("hex");
const seen = async (now: string, before: readonly string[], path = "/home/ana/TODO.md") => {
  const earlier = new Map([[path, { mtime: 0n, hashes: before.map(hash) }]]);
  return (await undoneWrite.check(makeView(makeHost({ [path]: { body: now } }, { earlier })))).map(
    (hit) => hit.seen,
  );
};

test("finds bytes that are back", async () => {
  assert.deepEqual(await seen("a", ["a", "b"]), ["the bytes of the audit before the last are back"]);
  assert.deepEqual(await seen("a", ["a", "b", "c"]), ["the bytes of 2 versions ago are back"]);
});

test("takes what stayed, went on, or began", async () => {
  assert.deepEqual(await seen("b", ["a", "b"]), []);
  assert.deepEqual(await seen("c", ["a", "b"]), []);
  assert.deepEqual(await seen("a", ["a"]), []);
  assert.deepEqual(await seen("a", ["a", "b", "a"]), []);
  assert.deepEqual(await seen("", ["", "b"]), []);
});

test("does not look at what programs write", async () => {
  for (const path of ["/etc/resolv.conf", "/var/log/syslog", "/home/ana/.cache/state"])
    assert.deepEqual(await seen("a", ["a", "b"], path), [], path);
});

test("says so when there is nothing to compare with", async () => {
  await assert.rejects(undoneWrite.check(makeView(makeHost({}))), /no earlier audit/);
});

test.run();
