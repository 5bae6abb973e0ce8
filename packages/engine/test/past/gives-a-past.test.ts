import assert from "node:assert/strict";
import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DAY, isoNs, toMs } from "@decnet/sdk";
import { test } from "uvu";
import { sha256 } from "../../src/sha256.ts";
import { temporaryFolder } from "../fixtures/temporary-folder.ts";
import { openWithPast, paceAt } from "./open-with-past.ts";

type Opened = Awaited<ReturnType<typeof openWithPast>>;

/** Every file of ours as the store has it, by decky and path, after a look at the disk. */
const filesOf = async ({ store, past }: Opened): Promise<Map<string, string>> => {
  const files = new Map<string, string>();
  for (const decky of past.seen()) {
    for (const row of await store.files.ofDecky(decky.uuid)) {
      const path = join(decky.ref, row.path);
      assert.equal(sha256(readFileSync(path)), row.contentHash, path);
      assert.equal(lstatSync(path, { bigint: true }).mtimeNs, row.lastModified, path);
      files.set(
        `${decky.name} ${row.path}`,
        `${row.contentHash} ${isoNs(row.lastModified)} ${row.editCount}`,
      );
    }
  }
  return files;
};

test("a decky that is seen for the first time is left alone until it has a past, which reaches back", async () => {
  const pace = paceAt();
  const opened = await openWithPast({ folder: temporaryFolder("past"), pace });
  assert.deepEqual(opened.engine.info.deckies(), []);
  await opened.past.settled();
  await opened.engine.tick();
  assert.deepEqual(opened.problems, []);
  assert.equal(opened.engine.info.deckies().length, 2);
  const now = pace.clock.now();
  for (const decky of opened.engine.info.deckies()) {
    const rows = (await opened.store.files.ofDecky(decky.uuid)).filter(({ category }) => category === "user");
    assert.ok(rows.length > 12, `${rows.length} files`);
    assert.ok(rows.some(({ editCount }) => editCount > 1));
    const ages = rows.map(({ lastModified }) => (now - toMs(lastModified)) / DAY);
    assert.ok(Math.min(...ages) >= 0, "nothing is from the future");
    assert.ok(Math.min(...ages) < 8 && Math.max(...ages) > 35, ages.join(" "));
  }
  const tokens = await opened.store.tokens.all();
  assert.ok(tokens.length > 0 && tokens.every(({ state }) => state === "planted"));
  await filesOf(opened);
  await opened.close();
});

test("it is given once: a later start finds it and goes on", async () => {
  const folder = temporaryFolder("past");
  const first = await openWithPast({ folder, pace: paceAt() });
  await first.past.settled();
  const before = await filesOf(first);
  await first.close();
  const second = await openWithPast({ folder, pace: paceAt(1) });
  await second.past.settled();
  assert.equal(second.engine.info.deckies().length, 2);
  assert.deepEqual(await filesOf(second), before);
  await second.close();
});

test("one that is broken off begins anew, and comes out the same", async () => {
  const [whole, broken] = [temporaryFolder("past"), temporaryFolder("past")];
  const reference = await openWithPast({ folder: whole, pace: paceAt() });
  await reference.past.settled();
  const expected = await filesOf(reference);
  await reference.close();
  const first = await openWithPast({ folder: broken, pace: paceAt() });
  await first.close();
  assert.equal((await expectNothing(broken)).length, 0);
  const again = await openWithPast({ folder: broken, pace: paceAt(2) });
  await again.past.settled();
  const notes = (files: Map<string, string>) => [...files].filter(([name]) => !name.endsWith(".pdf"));
  assert.deepEqual(notes(await filesOf(again)), notes(expected));
  await again.close();
});

const expectNothing = async (folder: string): Promise<string[]> => {
  const opened = await openWithPast({ folder, pace: paceAt(), backfill: { days: 0, actionsPerDay: 1 } });
  const names: string[] = [];
  for (const { uuid } of opened.past.seen())
    names.push(...(await opened.store.files.ofDecky(uuid)).map(({ path }) => path));
  await opened.close();
  return names;
};

for (const [what, parts] of Object.entries({
  "without backfill": { backfill: { days: 0, actionsPerDay: 1 } },
  "with live timestamps": { timestamps: "live" },
}))
  test(`${what} there is none, and none later`, async () => {
    const folder = temporaryFolder("past");
    const opened = await openWithPast({ folder, pace: paceAt(), ...parts });
    await opened.past.settled();
    assert.equal(opened.engine.info.deckies().length, 2);
    assert.equal((await filesOf(opened)).size, 0);
    await opened.close();
    const later = await openWithPast({ folder, pace: paceAt(1) });
    await later.past.settled();
    assert.equal((await filesOf(later)).size, 0);
    await later.close();
  });

test.run();
