import assert from "node:assert/strict";
import { BRAND } from "@decnet/sdk";
import { decode } from "dns-packet";
import fc from "fast-check";
import { test } from "uvu";
import { ANSWERED, TOKEN, UNREADABLE, ZONE } from "./cases.ts";
import { opt, rawQuery, record, TYPE, wireName } from "./query-packet.ts";
import { sampleResponder } from "./sample.ts";

const respond = sampleResponder();
const HEADER = 12;

const cased = (text: string) =>
  fc
    .array(fc.boolean(), { minLength: text.length, maxLength: text.length })
    .map((upper) => [...text].map((letter, nth) => (upper[nth] ? letter.toUpperCase() : letter)).join(""));

const token = fc
  .array(fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz234567"), { minLength: 26, maxLength: 26 })
  .map((list) => list.join(""));
const prefix = fc.constantFrom("", "www.", "a.b.c.", "db-01.eu.");
const type = fc.constantFrom(
  ...Object.values(TYPE).filter((each) => each !== TYPE.AXFR && each !== TYPE.IXFR),
);

test("whatever the asker's case, it comes back in the question and the owner, and the token is found", () => {
  fc.assert(
    fc.property(
      fc
        .tuple(prefix, token)
        .chain(([before, name]) => fc.tuple(cased(`${before}${name}.${ZONE}`), fc.constant(name))),
      type,
      fc.boolean(),
      fc.constantFrom("udp" as const, "tcp" as const),
      ([name, bare], asked, edns, transport) => {
        const packet = rawQuery({ name, type: asked, ...(edns && { rest: opt() }) });
        const { answer, sighting } = respond(packet, transport);
        assert.ok(answer !== undefined);
        const question = packet.subarray(HEADER, HEADER + name.length + 6);
        assert.deepEqual(answer.subarray(HEADER, HEADER + question.length), question);
        assert.equal(sighting?.token, bare);
        assert.equal(sighting.qname, name);
        const { answers = [], authorities = [] } = decode(answer) as ReturnType<typeof decode> & {
          authorities?: { name: string }[];
        };
        for (const { name: owner } of answers) assert.equal(owner, name);
        for (const { name: owner } of authorities) assert.equal(owner, name.slice(-ZONE.length));
        assert.equal(answers.length + authorities.length, 1);
      },
    ),
    { numRuns: 500 },
  );
});

test("a token that exists nowhere gets the same answer as any other name", () => {
  const answerFor = (label: string) =>
    respond(rawQuery({ name: `${label}.${ZONE}` }), "udp").answer?.toString("latin1");
  const one = answerFor(TOKEN);
  assert.ok(one !== undefined);
  for (const label of ["z".repeat(26), "0".repeat(26), "-".repeat(26)])
    assert.equal(answerFor(label), one.replace(TOKEN, label));
  assert.equal(answerFor("www"), one.replace(`\u001a${TOKEN}`, "\u0003www"));
});

test("dns-packet reads every answer to the end", () => {
  for (const transport of ["udp", "tcp"] as const)
    for (const [name, packet] of ANSWERED) {
      const { answer } = respond(packet, transport);
      if (answer === undefined) continue;
      decode(answer);
      assert.equal(decode.bytes, answer.length, name);
    }
});

test("an answer is never answered, nor is what cannot be read", () => {
  for (const [name, packet] of [...ANSWERED, ...UNREADABLE]) {
    const { answer } = respond(packet, "udp");
    if (answer !== undefined) assert.deepEqual(respond(answer, "udp"), {}, name);
  }
  for (const [name, packet] of UNREADABLE) assert.deepEqual(respond(packet, "tcp"), {}, name);
});

test("the same packet gets the same bytes, whatever came between", () => {
  const first = ANSWERED.map(([, packet]) => respond(packet, "udp").answer?.toString("hex"));
  const second = ANSWERED.toReversed().map(([, packet]) => respond(packet, "udp").answer?.toString("hex"));
  assert.deepEqual(second.toReversed(), first);
});

test("a token is told when a query names it, not when a broken one or a notice does", () => {
  const name = `${TOKEN}.${ZONE}`;
  for (const query of [
    {},
    { type: TYPE.ANY },
    { type: TYPE.AXFR },
    { class: 3 },
    { rest: opt({ version: 1 }) },
  ])
    assert.equal(respond(rawQuery({ name, ...query }), "udp").sighting?.token, TOKEN, JSON.stringify(query));
  for (const query of [
    { flags: 4 << 11 },
    { flags: 5 << 11 },
    { flags: 1 },
    { flags: 0x8000 },
    { rest: record("x", 1, wireName("y")) },
  ])
    assert.equal(respond(rawQuery({ name, ...query }), "udp").sighting, undefined, JSON.stringify(query));
});

test("answers are small: not much is gained by having them sent to somebody else", () => {
  const worst = Math.max(
    ...ANSWERED.map(([, packet]) => (respond(packet, "udp").answer?.length ?? 0) / packet.length),
  );
  assert.ok(worst < 5, `${worst}`);
  const toToken = rawQuery({ name: `${TOKEN}.${ZONE}` });
  assert.ok((respond(toToken, "udp").answer?.length ?? 0) / toToken.length < 1.3);
});

test("nothing it says of itself gives it away", () => {
  for (const [name, packet] of ANSWERED)
    assert.doesNotMatch(respond(packet, "udp").answer?.toString("latin1") ?? "", BRAND, name);
});

test.run();
