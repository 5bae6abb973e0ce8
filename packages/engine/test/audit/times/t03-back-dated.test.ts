import assert from "node:assert/strict";
import { DAY, toNs } from "@decnet/sdk";
import { test } from "uvu";
import { BACK_DATED } from "../../../src/audit/tells/times/t03-back-dated.ts";
import { cannotCheck, hitsOf } from "../expect-hits.ts";
import { makeHost, NOW } from "../make-host.ts";
import { filesOf } from "./files-of.ts";

const birth = toNs(NOW);

test("counts files that were born after their mtime", async () => {
  const host = makeHost(filesOf(3, (at) => ({ birth, at: NOW - at * DAY })));
  const [hit, ...others] = await hitsOf(BACK_DATED, host);
  assert.equal(others.length, 0);
  assert.match(hit?.seen ?? "", /^2 of 3 /);
});

test("nothing to count where birth and mtime agree; nothing is held against anybody", async () => {
  assert.deepEqual(await hitsOf(BACK_DATED, makeHost(filesOf(3, () => ({ birth, at: NOW })))), []);
  assert.equal(BACK_DATED.weight, 0);
});

test("says so where nothing tells a birth", () =>
  cannotCheck(BACK_DATED, /cannot be checked here/, makeHost(filesOf(3, () => ({})))));

test.run();
