import assert from "node:assert/strict";
import { DAY } from "@decnet/sdk";
import { test } from "uvu";
import { NO_PAST } from "../../../src/audit/tells/times/t10-no-past.ts";
import { hitsOf } from "../expect-hits.ts";
import { makeHost, NOW } from "../make-host.ts";
import { filesOf } from "./files-of.ts";

const home = (oldest: number, count = 5) =>
  filesOf(count, (at) => ({ at: NOW - (at === 0 ? oldest : 1) * DAY }));

test("hits an old host on which all is young", async () => {
  const [hit] = await hitsOf(NO_PAST, makeHost(home(20)));
  assert.match(hit?.seen ?? "", /oldest of 5 files is 20 days old, the host 22\d/);
});

test("lets an old file, a young host and an empty home pass", async () => {
  const young = makeHost(home(20), { facts: { installedAt: NOW - 40 * DAY } });
  assert.deepEqual(await hitsOf(NO_PAST, makeHost(home(31)), young, makeHost(home(20, 4))), []);
});

test("neither a skeleton nor root's own dotfiles make a past", async () => {
  const skeleton = { body: "# ~/.profile\n", at: NOW - 900 * DAY };
  const host = makeHost({
    ...home(20),
    "/etc/skel/.profile": skeleton,
    "/home/ana/.profile": skeleton,
    "/root/.bashrc": { body: "# root's\n", at: NOW - 900 * DAY },
  });
  assert.equal((await hitsOf(NO_PAST, host)).length, 1);
});

test.run();
