import assert from "node:assert/strict";
import { Store } from "@decnet/engine";
import { MINUTE } from "@decnet/sdk";
import { suite } from "uvu";
import { DayRoom } from "../../src/hits/day-room.ts";
import { type Hit, NOTHING } from "../../src/hits/hit.ts";
import { type StoringKit, storeHits } from "../../src/hits/store-hits.ts";
import { temporaryFolder } from "../fixtures/temporary-folder.ts";
import { callbackToken, issue } from "../fixtures/tokens.ts";

const START = Date.UTC(2026, 10, 18, 11);
const folder = temporaryFolder("store-hits");
const test = suite<{ kit: StoringKit }>("store-hits");
let databases = 0;

test.before.each(async (context) => {
  const store = await Store.open({ client: "sqlite", filename: `${folder}/${databases++}.sqlite` });
  let ids = 0;
  context.kit = {
    store,
    clock: { now: () => START },
    windowMs: 10 * MINUTE,
    sourcesPerHour: 0,
    sinks: ["bus", "webhook:ops"],
    newId: () => `alert-${++ids}`,
    room: new DayRoom(0),
  };
});
test.after.each(({ kit }) => kit.store.close());

const hit = (number: number, over: Partial<Hit> = {}): Hit => ({
  kind: "http",
  named: { token: callbackToken(number) },
  at: START,
  srcIp: "192.0.2.7",
  canWait: true,
  kept: { ...NOTHING, request_path: "/x" },
  ...over,
});

const counts = (stored: number, unknown: number, alerts: number) => ({
  ...{ stored, unknown, alerts },
  ...{ unkept: 0, full: [] },
});

test("a first use is stored with its alert and a delivery for every sink", async ({ kit }) => {
  const { uuid } = await issue(kit.store, 1);
  assert.deepEqual(await storeHits([hit(1)], kit), counts(1, 0, 1));
  const [trigger] = await kit.store.triggers.ofToken(uuid);
  assert.equal(trigger?.alert_id, "alert-1");
  assert.equal(trigger?.occurred_at, "2026-11-18T11:00:00.000Z");
  assert.deepEqual(
    (await kit.store.deliveries.ofAlert("alert-1")).map(({ sink, state, next_at }) => [sink, state, next_at]),
    [
      ["bus", "pending", "2026-11-18T11:00:00.000Z"],
      ["webhook:ops", "pending", "2026-11-18T11:00:00.000Z"],
    ],
  );
});

test("later uses are all stored, and open no second alert within the window", async ({ kit }) => {
  const { uuid } = await issue(kit.store, 1);
  const at = (minutes: number) => storeHits([hit(1, { at: START + minutes * MINUTE })], kit);
  const counts = [await at(0), await at(5), await at(9.99), await at(10), await at(12)];
  assert.deepEqual(
    counts.map(({ alerts }) => alerts),
    [1, 0, 0, 1, 0],
  );
  assert.deepEqual(
    (await kit.store.triggers.ofToken(uuid)).map(({ alert_id }) => alert_id),
    ["alert-1", "alert-1", "alert-1", "alert-2", "alert-2"],
  );
  assert.deepEqual(
    (await kit.store.alerts.ofToken(uuid)).map(({ hits, last_at }) => [hits, last_at.slice(11, 19)]),
    [
      [3, "11:09:59"],
      [2, "11:12:00"],
    ],
  );
});

test("a token nobody issued is counted, and leaves nothing", async ({ kit }) => {
  await issue(kit.store, 1);
  const hits = [hit(2), hit(1), hit(3), { ...hit(1), named: { beginning: "77777777" } }];
  const { named: _, ...nameless } = hit(1);
  assert.deepEqual(await storeHits([...hits, nameless], kit), counts(1, 4, 1));
  assert.equal((await kit.store.counts()).canary_triggers, 1);
});

test("a use of a revoked token is stored, and told to nobody", async ({ kit }) => {
  const { uuid } = await issue(kit.store, 1, { state: "revoked" });
  assert.deepEqual(await storeHits([hit(1)], kit), counts(1, 0, 0));
  const [trigger] = await kit.store.triggers.ofToken(uuid);
  assert.equal(trigger?.alert_id, null);
  assert.equal((await kit.store.counts()).canary_deliveries, 0);
});

test("tokens that are not settled yet, or failed, count as issued", async ({ kit }) => {
  await issue(kit.store, 1, { state: "pending" });
  await issue(kit.store, 2, { state: "failed" });
  assert.equal((await storeHits([hit(1), hit(2)], kit)).alerts, 2);
});

test("the beginning of a token is enough for a login", async ({ kit }) => {
  const { uuid } = await issue(kit.store, 1);
  await issue(kit.store, 2);
  const beginning = callbackToken(1).slice(0, 8);
  assert.equal((await storeHits([hit(1, { kind: "mysql", named: { beginning } })], kit)).stored, 1);
  assert.deepEqual(
    (await kit.store.triggers.ofToken(uuid)).map(({ kind }) => kind),
    ["mysql"],
  );
});

test("hits, alerts and deliveries are stored together or not at all", async ({ kit }) => {
  await issue(kit.store, 1);
  await kit.store.transaction((transaction) => transaction.schema.dropTable("canary_triggers"));
  await assert.rejects(storeHits([hit(1)], kit));
  const left = await kit.store.transaction(async (transaction) => [
    await transaction("canary_alerts").count({ n: "*" }).first(),
    await transaction("canary_deliveries").count({ n: "*" }).first(),
  ]);
  assert.deepEqual(left, [{ n: 0 }, { n: 0 }]);
});

test("thousands at once, of many tokens and sources, are all stored", async ({ kit }) => {
  for (let number = 0; number < 20; number++) await issue(kit.store, number);
  const hits = Array.from({ length: 5000 }, (_, at) =>
    hit(at % 20, { srcIp: `192.0.2.${at % 250}`, at: START + at }),
  );
  const { stored, alerts } = await storeHits(hits, kit);
  assert.deepEqual([stored, alerts], [5000, 500]);
  const counts = await kit.store.counts();
  assert.deepEqual(
    [counts.canary_triggers, counts.canary_alerts, counts.canary_deliveries],
    [5000, 500, 1000],
  );
});

const capped = (kit: StoringKit, over: Partial<StoringKit> = {}): StoringKit => ({
  ...kit,
  sourcesPerHour: 20,
  ...over,
});
const flood = (from: number, count: number, at = START) =>
  Array.from({ length: count }, (_, nth) =>
    hit(1, { kind: "dns", srcIp: `198.51.${(from + nth) >> 8}.${(from + nth) & 255}`, at: at + nth }),
  );

test("a flood of forged sources is stored whole, and told in one alert more than the limit", async ({
  kit,
}) => {
  const { uuid } = await issue(kit.store, 1);
  assert.equal((await storeHits(flood(0, 1000), capped(kit))).alerts, 21);
  assert.equal((await storeHits(flood(500, 1000, START + MINUTE), capped(kit))).alerts, 0);
  const alerts = await kit.store.alerts.ofToken(uuid);
  const many = alerts.filter(({ src_ip }) => src_ip === "*");
  assert.deepEqual([alerts.length, many.length, many[0]?.hits], [21, 1, 1980]);
  const counts = await kit.store.counts();
  assert.deepEqual([counts.canary_triggers, counts.canary_deliveries], [2000, 42]);
  const untold = (await kit.store.triggers.ofToken(uuid)).filter(({ alert_id }) => alert_id === null);
  assert.deepEqual(untold, []);
});

test("the limit holds after a restart, and the next hour has its own", async ({ kit }) => {
  const { uuid } = await issue(kit.store, 1);
  const file = `${folder}/${databases - 1}.sqlite`;
  await storeHits(flood(0, 15), capped(kit));
  const store = await Store.open({ client: "sqlite", filename: file });
  const again = capped(kit, { store });
  assert.equal((await storeHits(flood(15, 15), again)).alerts, 6);
  assert.equal((await storeHits(flood(0, 30), again)).alerts, 0);
  assert.equal((await storeHits(flood(0, 30, START + 60 * MINUTE), again)).alerts, 21);
  assert.equal((await store.alerts.ofToken(uuid)).length, 42);
  await store.close();
});

test("two listeners on one store keep one limit together", async ({ kit }) => {
  const { uuid } = await issue(kit.store, 1);
  const store = await Store.open({ client: "sqlite", filename: `${folder}/${databases - 1}.sqlite` });
  const other = capped(kit, { store });
  const batches = Array.from({ length: 10 }, (_, nth) => flood(nth * 10, 10));
  await Promise.all(batches.map((batch, nth) => storeHits(batch, nth % 2 === 0 ? capped(kit) : other)));
  const alerts = await store.alerts.ofToken(uuid);
  assert.deepEqual([alerts.length, alerts.filter(({ src_ip }) => src_ip === "*").length], [21, 1]);
  await store.close();
});

test("uses beyond the day's room count in their alert, and are not kept; a new alert has its first one", async ({
  kit,
}) => {
  const { uuid } = await issue(kit.store, 1);
  const room = { ...kit, room: new DayRoom(3) };
  assert.deepEqual(
    await storeHits(
      Array.from({ length: 5 }, () => hit(1)),
      room,
    ),
    {
      ...{ stored: 3, unknown: 0, alerts: 1 },
      ...{ unkept: 2, full: [uuid] },
    },
  );
  const other = () => hit(1, { srcIp: "192.0.2.8" });
  assert.deepEqual(await storeHits([other(), other()], room), {
    ...{ stored: 1, unknown: 0, alerts: 1 },
    ...{ unkept: 1, full: [] },
  });
  assert.equal((await kit.store.triggers.ofToken(uuid)).length, 4);
  assert.deepEqual(
    (await kit.store.alerts.ofToken(uuid)).map(({ hits }) => hits),
    [5, 2],
  );
  assert.equal((await kit.store.alerts.story("alert-2"))?.src_ip, "192.0.2.8");
});

test.run();
