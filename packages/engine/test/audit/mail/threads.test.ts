import assert from "node:assert/strict";
import { DAY, HOUR } from "@decnet/sdk";
import { test } from "uvu";
import { threads } from "../../../src/audit/tells/mail/threads.ts";
import { type MadeFile, makeHost, makeView, NOW } from "../make-host.ts";
import { makeMail, makeMails } from "./make-mail.ts";

const ANA = "Ana Reis <ana@reis.example>";
const BO = "Bo Lund <bo@lund.example>";
const seen = async (files: Record<string, MadeFile>) =>
  (await threads.check(makeView(makeHost(files)))).map((hit) => hit.seen);

const question = { from: BO, id: "<q@lund.example>", at: NOW - 3 * DAY };
const answer = {
  from: ANA,
  to: BO,
  answers: question.id,
  references: question.id,
  id: "<a@reis.example>",
  folder: "Sent",
};

test("takes a conversation", async () => {
  const thanks = {
    from: BO,
    to: ANA,
    answers: answer.id,
    references: `${question.id} ${answer.id}`,
    id: "<t@lund.example>",
    at: NOW - DAY,
  };
  assert.deepEqual(
    await seen({
      ...makeMail(1, question),
      ...makeMail(2, { ...answer, at: NOW - 2 * DAY }),
      ...makeMail(3, thanks),
    }),
    [],
  );
});

test("finds an answer from before the question", async () => {
  const files = { ...makeMail(1, question), ...makeMail(2, { ...answer, at: question.at - HOUR }) };
  assert.deepEqual(await seen(files), ["answers 60 min before it was asked"]);
});

test("finds References that do not lead to the parent, or to the thread's first", async () => {
  const stray = { ...answer, references: "<other@lund.example>" };
  assert.deepEqual(await seen({ ...makeMail(1, question), ...makeMail(2, stray) }), [
    "References without the mail it answers, <q@lund.example>",
  ]);
  const later = { ...question, references: "<first@lund.example>" };
  assert.deepEqual(await seen({ ...makeMail(1, later), ...makeMail(2, answer) }), [
    "References without the thread's first, <first@lund.example>",
  ]);
});

test("finds people who talk to themselves, three times and more", async () => {
  const selves = (count: number) => ({
    ...makeMails(count, (nth) => ({ id: `<q${nth}@lund.example>`, at: NOW - 4 * DAY })),
    ...Object.assign(
      {},
      ...Array.from({ length: count }, (_, nth) =>
        makeMail(20 + nth, { id: `<s${nth}@lund.example>`, answers: `<q${nth}@lund.example>` }),
      ),
    ),
  });
  assert.deepEqual(await seen(selves(2)), []);
  assert.equal((await seen(selves(4))).length, 4);
});

test("misses a parent only where it should lie", async () => {
  const replies = (to: string) =>
    makeMails(4, (nth) => ({ to, answers: `<gone${nth}@reis.example>`, at: NOW - DAY }));
  const sent = makeMail(50, { from: ANA, to: BO, folder: "Sent", at: NOW - 9 * DAY });
  assert.deepEqual(await seen(replies("ana@reis.example")), []);
  assert.equal((await seen({ ...replies("ana@reis.example"), ...sent })).length, 4);
  assert.deepEqual(await seen({ ...replies("ana@reis.example, ines@reis.example"), ...sent }), []);
});

test.run();
