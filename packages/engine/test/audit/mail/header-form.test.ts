import assert from "node:assert/strict";
import { test } from "uvu";
import { headerForm } from "../../../src/audit/tells/mail/header-form.ts";
import { makeHost, makeView } from "../make-host.ts";
import { type MadeMail, makeMail } from "./make-mail.ts";

const seenIn = async (parts: MadeMail) =>
  (await headerForm.check(makeView(makeHost(makeMail(1, parts))))).map(({ seen }) => seen);

test("lets well-formed mail pass, folded and old-fashioned too", async () => {
  for (const from of [
    "Bo Lund <bo@lund.example>",
    '"Lund, Bo" <bo@lund.example>',
    "root@ws-lis-014 (Cron Daemon)",
    "J. R. Lund <bo@lund.example>, =?UTF-8?Q?In=C3=AAs?= <ines@lund.example>",
    "\n Bo Lund\n\t<bo@lund.example>",
    "João <joao@lund.example>",
  ])
    assert.deepEqual(await seenIn({ from }), [], from);
});

test("finds a singleton field twice", async () => {
  assert.deepEqual(await seenIn({ extra: "Subject: once more" }), ["a second subject"]);
});

test("finds a From that is no address", async () => {
  for (const from of ["Lund, Bo <bo@lund.example>", "Bo Lund", "bo@lund@example", "<Bo <bo@lund.example>>"])
    assert.match((await seenIn({ from }))[0] ?? "", /a From that does not parse/, from);
});

test("finds a Date whose weekday is wrong", async () => {
  const host = makeHost({
    "/var/mail/ana": {
      body: "From bo@lund.example Thu Nov 19 10:00:00 2026\nFrom: bo@lund.example\nDate: Fri, 19 Nov 2026 10:00:00 +0000\n\nhi\n",
    },
  });
  assert.match((await headerForm.check(makeView(host)))[0]?.seen ?? "", /a Date that does not parse/);
});

test("reads every mail of an mbox, and points at its line", async () => {
  const good =
    "From bo@lund.example Thu Nov 19 10:00:00 2026\nFrom: bo@lund.example\nDate: Thu, 19 Nov 2026 10:00:00 +0000\n\nhi\n\n";
  const bad = good.replace("From: bo@lund.example\n", "");
  const [hit] = await headerForm.check(makeView(makeHost({ "/var/mail/ana": { body: good + bad } })));
  assert.equal(hit?.seen, "no From");
  assert.equal(hit?.line, 7);
});

test("finds lines that are no field, mixed line ends and endless lines", async () => {
  assert.match((await seenIn({ extra: "no colon here" }))[0] ?? "", /no header field/);
  assert.match((await seenIn({ extra: "X-A: b\r" }))[0] ?? "", /CRLF and in LF/);
  assert.match((await seenIn({ extra: `X-A: ${"b".repeat(1000)}` }))[0] ?? "", /1005 characters/);
});

test("finds a multipart without its boundary", async () => {
  const extra = 'Content-Type: multipart/mixed; boundary="b1"';
  assert.deepEqual(await seenIn({ extra }), ["a multipart without its boundary"]);
  assert.deepEqual(await seenIn({ extra, body: "--b1\n\nhi\n--b1--" }), []);
});

test("does not look into the junk folder", async () => {
  assert.deepEqual(await seenIn({ from: "spam", folder: "Junk" }), []);
});

test("says so when there is no mail", async () => {
  await assert.rejects(headerForm.check(makeView(makeHost({}))), /no mailbox/);
});

test.run();
