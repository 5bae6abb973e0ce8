import assert from "node:assert/strict";
import { DAY, HOUR } from "@decnet/sdk";
import { test } from "uvu";
import { FOLDER_TIME } from "../../../src/audit/tells/times/t05-folder-time.ts";
import { hitsOf } from "../expect-hits.ts";
import { type MadeFile, makeHost, NOW } from "../make-host.ts";

const file = { body: "x\n", at: NOW - DAY };

const home = (folderAts: readonly number[]): Record<string, MadeFile> =>
  Object.fromEntries(
    folderAts.flatMap((at, index) => [
      [`/home/ana/dir-${index}`, { kind: "folder", at } as const],
      [`/home/ana/dir-${index}/text.txt`, file],
    ]),
  );

test("hits when most folders are younger than all that is in them", async () => {
  const [hit] = await hitsOf(FOLDER_TIME, makeHost(home([NOW - HOUR, NOW - HOUR, NOW - DAY])));
  assert.equal(hit?.path, "/home/ana/dir-0");
  assert.match(hit?.seen ?? "", /^2 of 3 /);
});

test("lets folders pass from which somebody deleted a file, as long as they are few", async () => {
  assert.deepEqual(await hitsOf(FOLDER_TIME, makeHost(home([NOW - HOUR, NOW - DAY, NOW - DAY]))), []);
});

test("a new home with nothing but its skeleton is no folder of people's files", async () => {
  const skeleton = { body: "# ~/.profile\n", at: NOW - 900 * DAY };
  const young = { kind: "folder", at: NOW - DAY } as const;
  const host = makeHost({
    "/etc/skel/.profile": skeleton,
    "/home/ana": young,
    "/home/ana/.profile": skeleton,
    ...home([NOW - DAY, NOW - DAY]),
  });
  assert.deepEqual(await hitsOf(FOLDER_TIME, host), []);
});

test.run();
