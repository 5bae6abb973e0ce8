import assert from "node:assert/strict";
import { test } from "uvu";
import { nameSizes } from "../../../src/audit/tells/mail/name-sizes.ts";
import { makeHost, makeView } from "../make-host.ts";

const BODY = "From: bo@lund.example\n\nhi\n";
const seen = async (name: string) =>
  (await nameSizes.check(makeView(makeHost({ [`/home/ana/Maildir/${name}`]: { body: BODY } })))).map(
    (hit) => hit.seen,
  );

test("takes names that tell the size, or nothing", async () => {
  assert.deepEqual(await seen(`cur/1.M1P1.mx,S=${BODY.length},W=${BODY.length + 3}:2,S`), []);
  assert.deepEqual(await seen("new/1.M1P1.mx"), []);
});

test("finds a wrong size, and flags in new", async () => {
  assert.deepEqual(await seen("cur/1.M1P1.mx,S=1:2,S"), [`the name says S=1, it is ${BODY.length}`]);
  assert.deepEqual(await seen(`new/1.M1P1.mx,W=${BODY.length}`), [
    `the name says W=26, it is ${BODY.length + 3}`,
  ]);
  assert.deepEqual(await seen("new/1.M1P1.mx:2,S"), ["flags in the name of a mail in new"]);
});

test.run();
