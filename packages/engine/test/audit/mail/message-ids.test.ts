import assert from "node:assert/strict";
import { test } from "uvu";
import { messageIds } from "../../../src/audit/tells/mail/message-ids.ts";
import { makeHost, makeView } from "../make-host.ts";
import { type MadeMail, makeMails } from "./make-mail.ts";

const check = (count: number, each: (nth: number) => MadeMail) =>
  messageIds.check(makeView(makeHost(makeMails(count, each))));

const COLLEAGUES = ["ines", "katrin", "tomas"];
const colleague = (nth: number) => `${COLLEAGUES[nth % 3]}@reis.example`;

test("takes identifiers of the sender's own domain, of a host in it and of a known service", async () => {
  const ids = [
    "<a1@reis.example>",
    "<b22.c@mx.reis.example>",
    "<CAB-d=e@mail.gmail.com>",
    "<9.8@ws-lis-014>",
  ];
  assert.deepEqual(
    await check(4, (nth) => ({ from: colleague(nth), id: (ids[nth] as string).replace("<", `<${nth}`) })),
    [],
  );
});

test("finds identifiers of another domain, of colleagues only", async () => {
  const hits = await check(8, (nth) => ({
    from: colleague(nth),
    id: `<${"7".repeat(nth + 1)}@mailer.local>`,
  }));
  assert.equal(hits.length, 8);
  const fromOutside = await check(8, (nth) => ({ id: `<${"7".repeat(nth + 1)}@mailer.local>` }));
  assert.deepEqual(fromOutside, []);
});

test("finds one shape for all senders", async () => {
  const id = (nth: number) => `<${String(100_000 + nth * 7)}.${String(nth).padStart(4, "0")}@reis.example>`;
  const hits = await check(12, (nth) => ({ from: colleague(nth), id: id(nth) }));
  assert.equal(hits.length, 1);
  assert.match(hits[0]?.seen ?? "", /12 Message-IDs of 3 senders/);
});

test("takes identifiers of several programs", async () => {
  const id = (nth: number) => `<${String(7 ** (nth % 4) * 1000 + nth)}.${nth}@reis.example>`;
  assert.deepEqual(await check(12, (nth) => ({ from: colleague(nth), id: id(nth) })), []);
});

test("lets one program of daemons make them all alike", async () => {
  const id = (nth: number) => `<20261119.${10_000 + nth}@ws-lis-014>`;
  const daemons = ["root", "www-data", "logcheck"];
  assert.deepEqual(
    await check(12, (nth) => ({ from: `${daemons[nth % 3]}@ws-lis-014.reis.example`, id: id(nth) })),
    [],
  );
});

test.run();
