import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 as nodeCrc32 } from "node:zlib";
import { isDecnetError } from "@decnet/sdk";
import { hasPrograms } from "@decnet/sdk/testing";
import { test } from "uvu";
import { type Archive, unpack, ZIP } from "../../src/zip/archive.ts";
import { crc32 } from "../../src/zip/crc32.ts";
import { readArchive } from "../../src/zip/read-archive.ts";
import { writeArchive } from "../../src/zip/write-archive.ts";
import { packed, partsOf, streamed } from "../archives.ts";

const PARTS = { "a.xml": "<a/>".repeat(200), "b/c.xml": "<c/>", "d.bin": "\0\x01".repeat(300) };
const entry = (archive: Archive, name: string) => {
  const found = archive.entries.find((one) => one.name === name);
  assert.ok(found !== undefined, name);
  return found;
};
const change = (bytes: Uint8Array, changes: Record<string, string>) => {
  const archive = readArchive(bytes);
  const contents = Object.entries(changes).map(([name, text]) => [name, Buffer.from(text)] as const);
  return writeArchive(archive, new Map(contents), entry(archive, "a.xml"));
};
const codeOf = (bytes: Uint8Array): string => {
  try {
    readArchive(bytes);
    return "none";
  } catch (error) {
    if (!isDecnetError(error)) throw error;
    return error.code.replace("DN_INSTRUMENT_", "");
  }
};

test("what does not change stays bit for bit, in its order, with its time", () => {
  for (const before of [packed(PARTS), packed(PARTS, 0), streamed(PARTS)]) {
    assert.deepEqual(change(before, {}), new Uint8Array(before));
    const after = change(before, { "b/c.xml": "<changed/>" });
    assert.deepEqual(Object.entries(partsOf(after)), Object.entries({ ...PARTS, "b/c.xml": "<changed/>" }));
    const [old, now] = [readArchive(before), readArchive(after)];
    for (const name of ["a.xml", "d.bin"]) assert.ok(entry(now, name).local.equals(entry(old, name).local));
    assert.ok(
      entry(now, "b/c.xml").central.subarray(4, 16).equals(entry(old, "b/c.xml").central.subarray(4, 16)),
    );
  }
});

test("figures that follow the data are not in the header", () => {
  const { local } = entry(readArchive(change(streamed(PARTS), { "b/c.xml": "<changed/>" })), "b/c.xml");
  assert.deepEqual([...local.subarray(ZIP.local.crc, ZIP.local.name)], Array(12).fill(0));
  assert.equal(local.readUInt32LE(local.length - 16), ZIP.descriptor.signature);
});

test("a new part comes last and is dated as its model", () => {
  for (const before of [packed(PARTS), streamed(PARTS)]) {
    const after = change(before, { "e/f.xml": "<f/>" });
    assert.deepEqual(Object.entries(partsOf(after)), Object.entries({ ...PARTS, "e/f.xml": "<f/>" }));
    const archive = readArchive(after);
    assert.ok(
      entry(archive, "e/f.xml")
        .central.subarray(4, 16)
        .equals(entry(archive, "a.xml").central.subarray(4, 16)),
    );
  }
});

const tools = "unzip and Python read what is written";

test(tools, () => {
  if (!hasPrograms(tools, "python3", "unzip")) return;
  const folder = mkdtempSync(join(tmpdir(), "zip-"));
  try {
    for (const before of [packed(PARTS), packed(PARTS, 0), streamed(PARTS)]) {
      const file = join(folder, "a.zip");
      writeFileSync(file, change(before, { "a.xml": "<changed/>", "e.xml": "<e/>" }));
      assert.equal(spawnSync("unzip", ["-tq", file]).status, 0);
      assert.equal(spawnSync("python3", ["-m", "zipfile", "-t", file]).status, 0);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("an archive that is cut off is refused, and so is one with a byte changed in what it holds", () => {
  const bytes = packed(PARTS);
  for (let length = 0; length < bytes.length; length += 7)
    assert.equal(codeOf(bytes.subarray(0, length)), "CORRUPT", String(length));
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(at) ^ 0xff, at);
    // Times and attributes carry no content.
    if (codeOf(changed) === "none") assert.deepEqual(Object.values(partsOf(changed)), Object.values(PARTS));
  }
  assert.equal(codeOf(Buffer.concat([bytes, Buffer.from("x")])), "CORRUPT");
  assert.equal(codeOf(Buffer.concat([Buffer.from("x"), bytes])), "CORRUPT");
});

const patched = (record: number, field: number, value: number, size: 2 | 4 = 4): Buffer => {
  const bytes = Buffer.from(packed(PARTS));
  const signature = Buffer.alloc(4);
  signature.writeUInt32LE(record);
  bytes.writeUIntLE(value, bytes.indexOf(signature) + field, size);
  return bytes;
};

test("parts that are said to be behind the end are refused", () => {
  const bytes = Buffer.from(packed(PARTS));
  const signature = Buffer.alloc(4);
  signature.writeUInt32LE(ZIP.central.signature);
  const [, second = -1, third = -1] = Object.keys(PARTS).reduce<number[]>(
    (found) => [...found, bytes.indexOf(signature, (found.at(-1) ?? -1) + 1)],
    [],
  );
  bytes.writeUInt32LE(bytes.length + 100, second + ZIP.central.offset);
  bytes.writeUInt32LE(bytes.length + 200, third + ZIP.central.offset);
  assert.equal(codeOf(bytes), "CORRUPT");
});

test("records that contradict each other are refused", () => {
  const { central, local, end } = ZIP;
  assert.equal(codeOf(patched(central.signature, central.flags, 1, 2)), "ENCRYPTED");
  assert.equal(codeOf(patched(central.signature, central.method, 9, 2)), "CORRUPT");
  assert.equal(codeOf(patched(central.signature, central.size, 5)), "CORRUPT");
  assert.equal(codeOf(patched(central.signature, central.packed, 4000)), "CORRUPT");
  assert.equal(codeOf(patched(central.signature, central.offset, 50)), "CORRUPT");
  assert.equal(codeOf(patched(central.signature, central.size, 0xffffffff)), "CANNOT");
  assert.equal(codeOf(patched(central.signature, central.size, 0x7fffffff)), "SIZE");
  assert.equal(codeOf(patched(local.signature, local.name, 4, 2)), "CORRUPT");
  assert.equal(codeOf(patched(local.signature, local.packed, 0xffffffff)), "CANNOT");
  assert.equal(codeOf(patched(end.signature, end.entries, 2, 2)), "CORRUPT");
  assert.equal(codeOf(patched(end.signature, end.entries, 4, 2)), "CORRUPT");
  const many = patched(end.signature, end.entries, 20_000, 2);
  many.writeUInt16LE(20_000, many.length - end.length + end.entriesHere);
  assert.equal(codeOf(many), "SIZE");
  assert.equal(codeOf(patched(end.signature, end.offset, 3)), "CORRUPT");
});

test("two parts of one name are refused", () => {
  assert.equal(codeOf(packed({ "a.xml": "1", "A.xml": "2" })), "CORRUPT");
});

test("a part does not unpack beyond what it declares", () => {
  const bytes = packed({ "a.xml": "x".repeat(1 << 20) });
  const record = Buffer.from(bytes).indexOf("PK\x01\x02", 0, "latin1");
  const bomb = Buffer.from(bytes);
  bomb.writeUInt32LE(10, record + ZIP.central.size);
  assert.equal(codeOf(bomb), "CORRUPT");
  assert.equal(unpack(entry(readArchive(bytes), "a.xml")).length, 1 << 20);
});

test("the checksum is ZIP's", () => {
  // The check value of CRC-32/ISO-HDLC.
  assert.equal(crc32(Buffer.from("123456789")), 0xcbf43926);
  if (typeof nodeCrc32 === "function") assert.equal(crc32(packed(PARTS)), nodeCrc32(packed(PARTS)));
});

test.run();
