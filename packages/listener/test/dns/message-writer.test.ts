import assert from "node:assert/strict";
import { decode } from "dns-packet";
import { test } from "uvu";
import { MessageWriter, SECTION } from "../../src/dns/wire/message-writer.ts";
import { nameOf } from "../../src/dns/wire/wire-name.ts";
import { TYPE } from "./query-packet.ts";

const name = (text: string) => nameOf(text) ?? assert.fail(text);
const address = [Buffer.from([192, 0, 2, 1])];
const setOf = (count: number) => ({ type: TYPE.A, ttl: 60, data: Array(count).fill(address) });

test("a set that does not fit leaves nothing behind, not even a name to point to", () => {
  const writer = new MessageWriter();
  writer.begin(60);
  assert.equal(writer.records(SECTION.ANSWER, { owner: name("some.example"), set: setOf(9) }), false);
  assert.equal(writer.records(SECTION.ANSWER, { owner: name("other.example"), set: setOf(1) }), true);
  const { answers } = decode(writer.end(7, 0x8000));
  assert.deepEqual(
    answers?.map((each) => [each.name, "data" in each && each.data]),
    [["other.example", "192.0.2.1"]],
  );
});

test("one message leaves nothing in the next", () => {
  const writer = new MessageWriter();
  const write = () => {
    writer.begin(512);
    writer.question({ name: name("a.example"), type: TYPE.A, class: 1 });
    writer.records(SECTION.ANSWER, { owner: name("a.example"), set: setOf(2) });
    return writer.end(7, 0x8000).toString("hex");
  };
  const first = write();
  assert.equal(write(), first);
  writer.begin(512);
  assert.equal(writer.end(1, 0).toString("hex"), "000100000000000000000000");
});

test.run();
