import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "uvu";
import type { Body } from "../../../src/http/protocol/body.ts";
import { ChunkedBody } from "../../../src/http/protocol/chunked-body.ts";
import { KeptBytes } from "../../../src/http/protocol/kept-bytes.ts";
import { SizedBody } from "../../../src/http/protocol/sized-body.ts";

const collect = (): { bytes: number[]; keep: (bytes: Uint8Array) => void } => {
  const bytes: number[] = [];
  return { bytes, keep: (some) => bytes.push(...some) };
};

const feed = (body: Body, bytes: Uint8Array, cuts: readonly number[]): number => {
  const ends = [...new Set([...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length])].sort(
    (a, b) => a - b,
  );
  let used = 0;
  let start = 0;
  for (const end of ends) {
    used += body.read(bytes.subarray(start, end)).used;
    start = end;
    if (body.state !== "more") break;
  }
  return used;
};

const CUTS = fc.array(fc.nat(), { maxLength: 8 });
const PARTS = fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 }), { maxLength: 5 });

test("chunks come out as they went in, however they are cut, and end where they end", () =>
  fc.assert(
    fc.property(PARTS, CUTS, fc.constantFrom("\r\n", "\n"), (parts, cuts, end) => {
      const framed = parts.flatMap((part) => [
        Buffer.from(`${part.length.toString(16)};x=y${end}`),
        part,
        Buffer.from(end),
      ]);
      const whole = Buffer.concat([...framed, Buffer.from(`0${end}T: x${end}${end}`)]);
      const { bytes, keep } = collect();
      const body = new ChunkedBody(keep);
      feed(body, whole, cuts);
      assert.equal(body.state, "done");
      assert.deepEqual(
        bytes,
        parts.flatMap((part) => [...part]),
      );
      assert.deepEqual(body.read(Buffer.from("GET")), { used: 0, state: "done" });
    }),
  ));

for (const bad of [
  "x",
  "\r\n",
  "3\r\nabcd",
  "3\rx",
  "0\r\n\rx",
  "0\r\nT: a\rx",
  "-1",
  "8000000000000000\n",
  "7fffffffffffffff",
  `${"f".repeat(17)}`,
])
  test(`chunks ${JSON.stringify(bad)} are refused`, () => {
    const body = new ChunkedBody(() => {});
    assert.equal(body.read(Buffer.from(bad)).state, "bad");
  });

test("a sized body takes its own bytes and no more", () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), CUTS, (size, cuts) => {
      const { bytes, keep } = collect();
      const body = new SizedBody(size, keep);
      feed(body, Buffer.alloc(size + 10, 7), cuts);
      assert.equal(body.state, "done");
      assert.equal(bytes.length, size);
    }),
  ));

test("no more than the limit is kept, nor than there is room for; the room is given back", () =>
  fc.assert(
    fc.property(
      fc.array(fc.nat(300), { maxLength: 10 }),
      fc.nat(1000),
      fc.nat(1000),
      (sizes, limit, left) => {
        const room = { left };
        const kept = new KeptBytes(limit, room);
        let sent = 0;
        for (const size of sizes) {
          kept.push(Uint8Array.from({ length: size }, () => sent++ % 256));
          assert.ok(room.left >= 0);
        }
        const bytes = kept.release();
        assert.ok(bytes.length <= Math.min(limit, sent, left));
        if (left >= limit) assert.equal(bytes.length, Math.min(limit, sent));
        assert.ok(bytes.every((byte, nth) => byte === nth % 256));
        assert.equal(room.left, left);
      },
    ),
  ));

test.run();
