import assert from "node:assert/strict";
import { DAY, HOUR } from "@decnet/sdk";
import { test } from "uvu";
import { staleMailbox } from "../../../src/audit/tells/mail/stale-mailbox.ts";
import { makeHost, makeView, NOW } from "../make-host.ts";
import { makeMails } from "./make-mail.ts";

const people = ["bo@lund.example", "ines@reis.example"];
const daemons = ["root@ws-lis-014", "www-data@ws-lis-014"];
const check = (days: number, from: readonly string[]) =>
  staleMailbox.check(
    makeView(
      makeHost({
        "/home/ana/notes.txt": { body: "call Bo\n", at: NOW - HOUR },
        ...makeMails(4, (nth) => ({ at: NOW - days * DAY - nth * HOUR, from: from[nth % 2] as string })),
      }),
    ),
  );

test("finds a mailbox that ended while its people went on", async () => {
  assert.match((await check(90, people))[0]?.seen ?? "", /90 days older/);
});

test("takes mail of last month, and the old mail of daemons", async () => {
  assert.deepEqual(await check(30, people), []);
  assert.deepEqual(await check(400, daemons), []);
});

test.run();
