import assert from "node:assert/strict";
import { test } from "uvu";
import { blankedLines, blankWith } from "../../../src/audit/tells/text/blanked-lines.ts";
import { ANA, makeHost, makeView } from "../make-host.ts";

const THINGS = ["disks", "cables", "chairs", "lamps", "racks", "boots", "books", "pens", "cups", "keys"];
const DONE = ["found", "sold", "lost", "fixed", "moved", "hid", "gave back", "broke", "cleaned", "counted"];
const own = (host: number, count: number) =>
  Array.from({ length: count }, (_, at) => `somebody ${DONE[host]} those ${THINGS[at]} behind the door`).join(
    "\n",
  );
const fleet = (form: (host: number) => string) =>
  makeView(
    ...[0, 1, 2].map((host) =>
      makeHost(
        { "/home/ana/notes.txt": { body: `${own(host, 5)}\n${form(host)}\n` } },
        { decky: `d${host}` },
      ),
    ),
  );

test("blanks what could be another word there", () => {
  const blank = blankWith(new Set(["monday", "bo"]));
  assert.equal(blank("- [x] ask bo for 12 disks on Monday, 14:30"), "ask _ for _ disks on _ _");
  assert.equal(blank("Katrin wants srv-db02 from Halden"), "katrin wants _ from _");
});

test("finds a sentence that all fill in", async () => {
  const names = ["Ana", "Bo", "Ines"];
  const [whole, line, ...more] = await blankedLines.check(
    fleet((host) => `remind ${names[host]} that room ${host + 4}.02 needs ${host + 3} chairs`),
  );
  assert.match(whole?.seen ?? "", /^1 of 16 sentences/);
  assert.deepEqual([line?.path, line?.line, more.length], ["/home/ana/notes.txt", 6, 0]);
});

test("takes sentences of their own, and short ones", async () => {
  assert.deepEqual(await blankedLines.check(fleet((host) => `call ${host} at ${ANA.name}`)), []);
  assert.deepEqual(
    await blankedLines.check(fleet((host) => `remind the ${THINGS[host]} that room 4 needs chairs`)),
    [],
  );
});

test.run();
