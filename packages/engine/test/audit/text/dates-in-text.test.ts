import assert from "node:assert/strict";
import { DAY } from "@decnet/sdk";
import { test } from "uvu";
import { datesInText } from "../../../src/audit/tells/text/dates-in-text.ts";
import { findDates } from "../../../src/audit/tells/text/find-dates.ts";
import { makeHost, makeView, NOW } from "../make-host.ts";

const AT = Date.UTC(2026, 2, 12, 10);
const seen = async (body: string) =>
  (await datesInText.check(makeView(makeHost({ "/home/ana/notes.txt": { body, at: AT } })))).map(
    (hit) => hit.seen,
  );

test("reads dates of five languages", () => {
  for (const text of [
    "2026-03-12",
    "12/03/2026",
    "12.3.2026",
    "12 March 2026",
    "March 12, 2026",
    "12th Mar 2026",
    "12 de marzo de 2026",
    "12 de março de 2026",
    "12 mars 2026",
    "12. März 2026",
    "12/Mar/2026:10:00:00",
  ])
    assert.equal(
      new Date(findDates(`on ${text} then`)[0]?.local ?? 0).toISOString().slice(0, 7),
      "2026-03",
      text,
    );
  for (const text of ["10.20.4.17", "99/99/2026", "3 disks 2026", "12:30 2026"])
    assert.deepEqual(findDates(text), [], text);
});

test("finds a stamp, or a heading's date, later than the file", async () => {
  for (const body of [
    "ran 2026-03-14 10:00:00 ok\n",
    "Last updated: 15 March 2026\n",
    "Actualizado: 20/03/2026\n",
    "Stand: 14.03.2026\n",
    "Mis à jour le 15 mars 2026\n",
  ])
    assert.equal((await seen(body)).length, 1, body);
});

test("takes what is past, planned or ambiguous", async () => {
  for (const body of [
    "ran 2026-03-12 10:00:00 ok\n",
    "Last updated: 03/04/2026\n",
    "meeting on 2026-05-01 14:00\n",
    "certificate expires 2027-01-01 00:00:00\n",
    "the move is on 1 May 2026\n",
    "Date: 20 March 2026\n",
  ])
    assert.deepEqual(await seen(body), [], body);
});

const fleet = (day: (host: number, file: number) => string) =>
  makeView(
    ...[0, 1, 2, 3].map((host) =>
      makeHost(
        Object.fromEntries(
          [0, 1, 2, 3].map((file) => [
            `/home/ana/n${file}.txt`,
            { body: `talk of ${day(host, file)}\n`, at: NOW - DAY },
          ]),
        ),
      ),
    ),
  );

test("finds a date that everybody has", async () => {
  const hits = await datesInText.check(
    fleet((host, file) => (file < 2 ? "12 March 2026" : `${file + host * 4 + 1} May 2026`)),
  );
  assert.deepEqual(
    hits.map((hit) => hit.seen),
    ["“12 march 2026” in 8 of 16 dated files, on 4 hosts"],
  );
  assert.deepEqual(await datesInText.check(fleet((host, file) => `${file + host * 4 + 1} May 2026`)), []);
});

test.run();
