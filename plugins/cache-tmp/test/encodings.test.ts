import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { Random } from "@decnet/sdk";
import * as fc from "fast-check";
import { test } from "uvu";
import { json } from "../src/encodings/json.ts";
import { lines } from "../src/encodings/lines.ts";
import { messagePack } from "../src/encodings/message-pack.ts";
import { perl } from "../src/encodings/perl.ts";
import { php } from "../src/encodings/php.ts";
import { pickle } from "../src/encodings/pickle.ts";
import { table } from "../src/encodings/table.ts";
import { flatten } from "../src/flatten.ts";
import type { Fields, Value } from "../src/value.ts";
import { unpackMessage } from "./unpack-message.ts";

const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,40}$/);
const number = fc.oneof(
  fc.integer({ min: 0, max: 300 }),
  fc.integer({ min: -70_000, max: 70_000 }),
  fc.integer({ min: 0, max: 2 ** 33 }),
  fc.integer({ min: 1_700_000_000_000, max: 1_800_000_000_000 }),
  fc.double({ min: 0.001, max: 1e9, noNaN: true }),
);
const text = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc.constant("x".repeat(300)),
);
const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    number,
    text,
    fc.boolean(),
    fc.array(tie("value"), { maxLength: 20 }),
    fc.dictionary(name, tie("value"), { maxKeys: 20, noNullPrototype: true }) as fc.Arbitrary<Fields>,
  ),
}));
const fields = fc.dictionary(name, value, { maxKeys: 20, noNullPrototype: true }) as fc.Arbitrary<Fields>;
const random = Random.from("1");

const reader = (command: string, ...args: string[]) => {
  const known = spawnSync(command, ["-v"]).status === 0 || spawnSync(command, ["--version"]).status === 0;
  if (!known) console.log(`skipped: there is no ${command}`);
  return {
    known,
    read: (all: readonly Uint8Array[]): unknown => {
      const input = Buffer.concat(
        all.map((bytes) => Buffer.concat([Buffer.from(`${bytes.length}\n`), bytes])),
      );
      const { stdout, stderr } = spawnSync(command, args, { input, maxBuffer: 1 << 26 });
      assert.equal(stderr.toString(), "");
      return JSON.parse(stdout.toString());
    },
  };
};

// Each reads "length, newline, bytes" until the end, and prints one JSON list.
const PYTHON = `
import sys, json, pickle
stream, found = sys.stdin.buffer, []
while True:
    head = stream.readline()
    if not head: break
    found.append(pickle.loads(stream.read(int(head))))
print(json.dumps(found))`;
const PERL = `
use JSON::PP; binmode STDIN; my @found;
while (my $head = <STDIN>) { read STDIN, my $text, $head; our $VAR1; push @found, eval "use utf8; $text" ; die $@ if $@; }
print JSON::PP->new->encode(\\@found);`;

test("JSON and MessagePack are read back as they were", () => {
  fc.assert(
    fc.property(fields, (given) => {
      assert.deepEqual(JSON.parse(Buffer.from(json.encode(given, random)).toString()), given);
      assert.deepEqual(unpackMessage(messagePack.encode(given, random)), given);
    }),
  );
});

test("Python reads what is pickled", () => {
  const python = reader("python3", "-c", PYTHON);
  if (!python.known) return;
  const all = fc.sample(fields, { numRuns: 100, seed: 1 });
  assert.deepEqual(python.read(all.map((given) => pickle.encode(given, random))), all);
});

test("Perl reads what is dumped", () => {
  const interpreter = reader("perl", "-e", PERL);
  if (!interpreter.known) return;
  const plain = fc.dictionary(
    name,
    fc.oneof(fc.integer({ min: 0, max: 999_999_999 }), fc.stringMatching(/^[ -~]{0,20}$/)),
    {
      noNullPrototype: true,
    },
  );
  const all = fc.sample(
    fc.record({ list: fc.array(plain, { maxLength: 5 }), more: plain }, { noNullPrototype: true }),
    {
      numRuns: 60,
      seed: 1,
    },
  );
  assert.deepEqual(interpreter.read(all.map((given) => perl.encode(given as Fields, random))), all);
});

test("PHP's own form, to the letter", () => {
  const given = { a: "é", list: [1, 2.5], on: true, none: {} };
  assert.equal(
    Buffer.from(php.encode(given, random)).toString(),
    'a:4:{s:1:"a";s:2:"é";s:4:"list";a:2:{i:0;i:1;i:1;d:2.5;}s:2:"on";b:1;s:4:"none";a:0:{}}',
  );
});

test("lines: one for each value", () => {
  fc.assert(
    fc.property(fc.dictionary(name, fc.integer(), { noNullPrototype: true }), (given) => {
      const text = Buffer.from(lines.encode(given, random)).toString();
      assert.equal(text.split("\n").length - 1, Object.keys(given).length);
    }),
  );
});

test("a table finds each key by its hash", () => {
  fc.assert(
    fc.property(fields, fc.string(), (given, seed) => {
      const flat = flatten(given, ".");
      const bytes = Buffer.from(table.encode(given, Random.from(seed)));
      const data = flat.map(([way, each]) => `${way}\0${each}\0`).join("");
      assert.ok(bytes.subarray(bytes.length - Buffer.byteLength(data)).equals(Buffer.from(data)));
      const at = bytes.length - Buffer.byteLength(data) - flat.length * 12;
      const hashes = flat.map((_, row) => [
        bytes.readUInt32LE(at + row * 12),
        bytes.readUInt32BE(at + row * 12),
      ]);
      const isSorted = (all: readonly number[]) =>
        all.every((hash, row) => row === 0 || hash >= (all[row - 1] ?? 0));
      assert.ok([0, 1].some((order) => isSorted(hashes.map((pair) => pair[order] ?? 0))));
    }),
  );
});

test.run();
