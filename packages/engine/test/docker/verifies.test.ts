import assert from "node:assert/strict";
import { test } from "uvu";
import { assertArrived, assertSameBytes } from "../../src/drivers/docker/verify.ts";

const sent = {
  path: "/home/ana/a.txt",
  bytes: Buffer.from("abc"),
  mode: 0o640,
  uid: 1000,
  gid: 1000,
  mtime: 1_790_000_000_123_456_789n,
  atime: 1_790_000_001_000_000_007n,
};
const back = { name: "a.txt", bytes: Buffer.from("abc"), mode: 0o640, uid: 1000, gid: 1000 };
const head = { kind: "file" as const, size: 3, mode: 0o640, mtime: sent.mtime, askedAt: 0 };

test("only the very file that was sent passes for it", () => {
  assertSameBytes(sent, back);
  const others = [
    undefined,
    { ...back, bytes: Buffer.from("abd") },
    { ...back, mode: 0o644 },
    { ...back, uid: 0 },
    { ...back, gid: 0 },
  ];
  for (const other of others) assert.throws(() => assertSameBytes(sent, other), { code: "DN_DOCKER_DECKY" });
});

test("only a plain file with the wanted size, mode and mtime has arrived", async () => {
  const arrive = (found: typeof head | undefined) => assertArrived({ head: async () => found }, [sent]);
  assert.deepEqual(await arrive(head), [sent]);
  const others = [
    undefined,
    { ...head, size: 2 },
    { ...head, mode: 0o600 },
    { ...head, mtime: sent.mtime + 1n },
  ];
  for (const other of others) await assert.rejects(arrive(other), { code: "DN_DOCKER_DECKY" });
});

test.run();
