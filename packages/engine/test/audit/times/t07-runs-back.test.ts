import assert from "node:assert/strict";
import { DAY, HOUR, toNs } from "@decnet/sdk";
import { test } from "uvu";
import { RUNS_BACK } from "../../../src/audit/tells/times/t07-runs-back.ts";
import { sha256 } from "../../../src/sha256.ts";
import { cannotCheck, pathsHit } from "../expect-hits.ts";
import { makeHost, NOW } from "../make-host.ts";

const path = "/home/ana/notes.txt";
const before = (text: string) =>
  new Map([[path, { mtime: toNs(NOW - DAY), hashes: [sha256(Buffer.from(text))] }]]);

test("hits a file that was rewritten with an older mtime", async () => {
  const host = makeHost({ [path]: { body: "new\n", at: NOW - 2 * DAY } }, { earlier: before("old\n") });
  assert.deepEqual(await pathsHit(RUNS_BACK, host), [path]);
});

test("lets a later rewrite pass, and the same bytes with an older time", async () => {
  const later = makeHost({ [path]: { body: "new\n", at: NOW - HOUR } }, { earlier: before("old\n") });
  const restored = makeHost({ [path]: { body: "old\n", at: NOW - 2 * DAY } }, { earlier: before("old\n") });
  assert.deepEqual(await pathsHit(RUNS_BACK, later, restored), []);
});

test("needs an earlier audit", () => cannotCheck(RUNS_BACK, /--against/, makeHost({ [path]: {} })));

test.run();
