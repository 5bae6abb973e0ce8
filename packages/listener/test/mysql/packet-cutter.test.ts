import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "uvu";
import { packet } from "../../src/mysql/protocol/packet.ts";
import { PacketCutter, type Piece } from "../../src/mysql/protocol/packet-cutter.ts";

const payloads = (pieces: readonly Piece[]) =>
  pieces.flatMap((piece) =>
    piece.kind === "payload" ? [[piece.sequence, piece.payload.toString("hex")]] : [],
  );

test("packets come out as they went in, however the stream is cut", () => {
  fc.assert(
    fc.property(
      fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 5 }),
      fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1 }),
      (bodies, cuts) => {
        let stream = Buffer.concat(bodies.map((body, nth) => packet(nth, Buffer.from(body))));
        const cutter = new PacketCutter();
        const pieces: Piece[] = [];
        for (let nth = 0; stream.length > 0; nth++) {
          const cut = cuts[nth % cuts.length] ?? 1;
          pieces.push(...cutter.push(stream.subarray(0, cut)));
          stream = stream.subarray(cut);
        }
        assert.deepEqual(
          payloads(pieces),
          bodies.map((body, nth) => [nth, Buffer.from(body).toString("hex")]),
        );
      },
    ),
  );
});

test("a header is told before its packet is in", () => {
  const pieces = [...new PacketCutter().push(Buffer.from([0xff, 0xff, 0xff, 9, 1, 2]))];
  assert.deepEqual(pieces, [{ kind: "header", sequence: 9 }]);
});

test("of a long packet only the beginning is kept", () => {
  const cutter = new PacketCutter();
  const body = Buffer.alloc(200_000, 7);
  const [, piece, ...more] = cutter.push(packet(1, body));
  assert.ok(piece?.kind === "payload");
  assert.equal(piece.payload.length, 65_536);
  assert.deepEqual(more, []);
  assert.deepEqual(payloads([...cutter.push(packet(2, Buffer.from("a")))]), [[2, "61"]]);
});

test.run();
