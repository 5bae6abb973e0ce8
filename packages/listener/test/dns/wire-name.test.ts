import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "uvu";
import { labelsBefore, nameOf, readName, skipName, tailKey, textOf } from "../../src/dns/wire/wire-name.ts";
import { wireName } from "./query-packet.ts";

const label = fc.uint8Array({ minLength: 1, maxLength: 63 });
const labels = fc
  .array(label, { maxLength: 127 })
  .filter((list) => list.reduce((sum, { length }) => sum + length + 1, 1) <= 255);
const onWire = (list: readonly Uint8Array[]) =>
  Buffer.concat([...list.flatMap((each) => [Buffer.from([each.length]), each]), Buffer.from([0])]);

test("every name within the limits is read, wherever it stands, and can be written down and read again", () => {
  fc.assert(
    fc.property(
      labels,
      fc.uint8Array({ maxLength: 20 }),
      fc.uint8Array({ maxLength: 20 }),
      (list, before, after) => {
        const bytes = onWire(list);
        const packet = Buffer.concat([before, bytes, after]);
        const name = readName(packet, before.length);
        assert.ok(name !== undefined);
        assert.deepEqual(Buffer.from(name.bytes), bytes);
        assert.equal(name.starts.length, list.length);
        assert.equal(skipName(packet, before.length), before.length + bytes.length);
        const text = textOf(name).replace(
          /\\([^0-9])/g,
          (_, odd: string) => `\\${String(odd.charCodeAt(0)).padStart(3, "0")}`,
        );
        assert.match(text, /^[!-~]*$/);
        assert.deepEqual(wireName(text === "" ? "." : text), bytes);
      },
    ),
  );
});

test("a key knows no case, of ASCII letters alone", () => {
  fc.assert(
    fc.property(labels, (list) => {
      const lower = list.map((each) => each.map((byte) => (byte > 64 && byte < 91 ? byte + 32 : byte)));
      const [mixed, folded] = [readName(onWire(list), 0), readName(onWire(lower), 0)];
      assert.ok(mixed !== undefined && folded !== undefined);
      assert.equal(mixed.key, folded.key);
      assert.equal(folded.key, folded.bytes.toString("latin1"));
    }),
  );
});

test("any bytes at all are read or are not, and nothing is thrown", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(320), (bytes, at) => {
      const packet = Buffer.from(bytes);
      const name = readName(packet, at);
      if (name === undefined) return;
      assert.ok(name.bytes.length <= 255);
      assert.equal(skipName(packet, at), at + name.bytes.length);
    }),
    { numRuns: 1000 },
  );
});

test("names of 255 bytes are read, of 256 are not", () => {
  const of = (last: number) => [63, 63, 63, last].map((length) => Buffer.alloc(length, 97));
  assert.equal(readName(onWire(of(61)), 0)?.bytes.length, 255);
  assert.equal(readName(onWire(of(62)), 0), undefined);
  assert.equal(readName(Buffer.from([64, ...Array(64).fill(97), 0]), 0), undefined);
  assert.equal(readName(onWire(Array(127).fill(Buffer.from("a"))), 0)?.starts.length, 127);
  assert.equal(readName(onWire(Array(128).fill(Buffer.from("a"))), 0), undefined);
});

test("host names are taken, other text is not", () => {
  assert.equal(nameOf("Files.example.net.")?.key, "\u0005files\u0007example\u0003net\0");
  assert.equal(nameOf("_x.a-b.c")?.starts.length, 3);
  for (const text of ["", ".", "a..b", ".a", "a b", "é.net", "a".repeat(64), `${"a.".repeat(128)}a`])
    assert.equal(nameOf(text), undefined, text);
});

test("a name lies below another by whole labels", () => {
  const name = (text: string) => nameOf(text) ?? assert.fail(text);
  const apex = name("example.net");
  assert.equal(labelsBefore(name("a.b.EXAMPLE.net"), apex), 2);
  assert.equal(labelsBefore(apex, apex), 0);
  for (const other of ["anexample.net", "net", "example.net.org"])
    assert.equal(labelsBefore(name(other), apex), undefined);
  assert.equal(tailKey(name("a.b"), 1), "\u0001b\0");
  assert.equal(tailKey(name("a.b"), 2), "\0");
});

test.run();
