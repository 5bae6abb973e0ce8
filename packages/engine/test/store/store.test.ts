import assert from "node:assert/strict";
import { isoNs, Random } from "@decnet/sdk";
import { suite } from "uvu";
import { HeldFiles } from "../../src/store/held-files.ts";
import { Store } from "../../src/store/store.ts";
import type { StoredFile } from "../../src/store/synthetic-files.ts";
import { temporaryFolder } from "../fixtures/temporary-folder.ts";

const folder = temporaryFolder("store");
const test = suite<{ store: Store }>("store");
let databases = 0;

test.before.each(async (context) => {
  context.store = await Store.open({ client: "sqlite", filename: `${folder}/${databases++}.sqlite` });
});
test.after.each(({ store }) => store.close());

const file = (over: Partial<StoredFile> = {}): StoredFile => ({
  uuid: over.path ?? "f",
  deckyUuid: "d",
  path: "/home/a/x",
  persona: "a@b.example",
  account: "a",
  contentClass: "note",
  category: "user",
  ordinal: 0,
  createdAt: 1_700_000_000_123,
  lastModified: 1_700_000_000_123_456_789n,
  editCount: 0,
  contentHash: "h",
  mode: 0o644,
  uid: 1000,
  gid: 1000,
  size: 3,
  lastBody: "é\n",
  canaryToken: null,
  by: null,
  editKey: 0.5,
  ...over,
});

test("a file comes back as it was put, to the nanosecond", async ({ store }) => {
  await store.files.put(file());
  assert.deepEqual(await store.files.at("d", "/home/a/x"), file());
  assert.equal(isoNs(file().lastModified), "2023-11-14T22:13:20.123456789Z");
});

test("the same place is one row", async ({ store }) => {
  await store.files.put(file());
  await store.files.put(file({ editCount: 1, contentHash: "i" }));
  assert.deepEqual(
    (await store.files.ofDecky("d")).map(({ contentHash }) => contentHash),
    ["i"],
  );
});

test("every editable file is drawn about as often, and no other", async ({ store }) => {
  const random = Random.from("keys");
  for (let at = 0; at < 20; at++)
    await store.files.put(file({ path: `/home/a/${at}`, editKey: random.next() }));
  await store.files.put(file({ path: "/never", editKey: null }));
  await store.files.put(file({ path: "/log", category: "system", editKey: 0.4 }));
  const drawn = new Map<string, number>();
  for (let at = 0; at < 1000; at++) {
    const found = await store.files.editCandidate("user", random);
    assert.ok(found);
    drawn.set(found.path, (drawn.get(found.path) ?? 0) + 1);
    await store.files.put({ ...found, editKey: random.next() });
  }
  assert.equal(drawn.size, 20);
  assert.ok(!drawn.has("/never") && !drawn.has("/log"));
  for (const [path, count] of drawn) assert.ok(count > 15 && count < 100, `${path}: ${count}`);
});

test("the draw goes by the index", async ({ store }) => {
  const plan = await store.transaction((transaction) =>
    transaction.raw(
      "EXPLAIN QUERY PLAN SELECT * FROM synthetic_files WHERE category = 'user' AND edit_key >= 0.5 ORDER BY edit_key LIMIT 1",
    ),
  );
  assert.match(JSON.stringify(plan), /USING INDEX synthetic_files_category_edit_key_index/);
  assert.doesNotMatch(JSON.stringify(plan), /TEMP B-TREE/);
});

test("what models wrote comes back oldest first, the newest of it, and nobody else's", async ({ store }) => {
  const by = { backend: "ollama", model: "llama3.1", ms: 900 };
  for (const files of [store.files, new HeldFiles()]) {
    for (const [at, day] of [3, 1, 4, 2].entries())
      await files.put(
        file({ path: `/home/a/${at}`, lastBody: `${day}\n`, lastModified: BigInt(day) * 10n ** 15n, by }),
      );
    await files.put(file({ path: "/home/a/own" }));
    await files.put(file({ path: "/home/a/large", lastBody: null, by, lastModified: 1n }));
    assert.deepEqual(await files.writtenByModels(9), ["1\n", "2\n", "3\n", "4\n"]);
    assert.deepEqual(await files.writtenByModels(2), ["3\n", "4\n"]);
  }
});

test("and is found by the index", async ({ store }) => {
  const plan = await store.transaction((transaction) =>
    transaction.raw(
      "EXPLAIN QUERY PLAN SELECT last_body FROM synthetic_files WHERE written_by >= '' ORDER BY last_modified DESC LIMIT 9",
    ),
  );
  assert.match(
    JSON.stringify(plan),
    /SEARCH synthetic_files USING INDEX synthetic_files_written_by_last_modified_index/,
  );
});

test("a tampered file is never drawn again", async ({ store }) => {
  await store.files.put(file());
  await store.files.markTampered(file().uuid, 0);
  assert.equal(await store.files.editCandidate("user", Random.from(1)), undefined);
});

test("events are pruned to the newest of each decky", async ({ store }) => {
  for (const decky_uuid of ["a", "b"]) {
    for (let at = 0; at < 7; at++) {
      await store.events.add({
        decky_uuid,
        kind: "file",
        action: "file:create",
        success: true,
        ts: `${at}`,
        payload: {},
      });
    }
  }
  assert.equal(await store.events.prune(5), 4);
  assert.equal((await store.counts()).orchestrator_events, 10);
  assert.equal(await store.events.prune(5), 0);
});

test("a transaction that fails leaves nothing", async ({ store }) => {
  await assert.rejects(
    store.transaction(async (transaction) => {
      await store.files.put(file(), transaction);
      throw new Error("no");
    }),
  );
  assert.equal((await store.counts()).synthetic_files, 0);
});

test("a file that is no database is refused with a code", async () => {
  await assert.rejects(Store.open({ client: "sqlite", filename: "/proc/version" }), {
    code: "DN_STORE_OPEN",
  });
});

test.run();
