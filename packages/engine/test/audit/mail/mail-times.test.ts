import assert from "node:assert/strict";
import { HOUR, MINUTE } from "@decnet/sdk";
import { test } from "uvu";
import { mailTimes } from "../../../src/audit/tells/mail/mail-times.ts";
import { makeHost, makeView, NOW } from "../make-host.ts";
import { mailDate, makeMails } from "./make-mail.ts";

const at = (nth: number) => NOW - 40 * HOUR + nth * HOUR;
const check = (files: Parameters<typeof makeHost>[0]) => mailTimes.check(makeView(makeHost(files)));

test("takes mail that arrived when it was written", async () => {
  assert.deepEqual(await check(makeMails(12)), []);
});

test("finds mtimes that are not the arrival", async () => {
  const hits = await check(
    makeMails(12, (nth) => ({ at: at(nth), mtime: at(nth) + (nth < 3 ? HOUR : MINUTE) })),
  );
  assert.equal(hits.length, 3);
  assert.match(hits[0]?.seen ?? "", /mtime 60 min after arrival/);
});

test("allows a stray in ten, and mail that was long on its way", async () => {
  const delayed = (nth: number) => ({
    at: at(nth),
    extra: `Received: by mx01 id 7${nth}; ${mailDate(at(nth) + 3 * HOUR)}`,
    mtime: at(nth) + 3 * HOUR,
  });
  assert.deepEqual(await check(makeMails(12, delayed)), []);
  assert.deepEqual(
    await check(makeMails(20, (nth) => ({ at: at(nth), mtime: at(nth) + (nth === 0 ? HOUR : 0) }))),
    [],
  );
});

test("does not judge what its owner sent", async () => {
  assert.deepEqual(await check(makeMails(12, (nth) => ({ folder: "Sent", at: at(nth), mtime: NOW }))), []);
});

test("finds UIDs that run against arrival", async () => {
  const mails = makeMails(10, (nth) => ({ at: at(nth) }));
  const rows = (names: readonly string[]) =>
    `3 V1 N11 G1\n${names.map((path, nth) => `${nth + 1} W10 :${path.split("/").at(-1)?.replace(/:2,.*/, "")}`).join("\n")}\n`;
  const names = Object.keys(mails).sort();
  const list = (body: string) => ({ ...mails, "/home/ana/Maildir/dovecot-uidlist": { body } });
  assert.deepEqual(await check(list(rows(names))), []);
  const hits = await check(list(rows([...names].reverse())));
  assert.match(hits[0]?.seen ?? "", /9 of 10/);
});

test.run();
