import assert from "node:assert/strict";
import type { CanaryAlert } from "@decnet/engine";
import { MINUTE } from "@decnet/sdk";
import fc from "fast-check";
import { test } from "uvu";
import { floodAlertId, hourOf, sourceAlertId } from "../../src/hits/alert-ids.ts";
import { assignAlerts, MANY } from "../../src/hits/assign-alerts.ts";
import type { Use } from "../../src/hits/use.ts";

const START = Date.UTC(2026, 10, 18, 11);
const WINDOW = 10 * MINUTE;
const iso = (at: number) => new Date(at).toISOString();

const use = (at: number, over: Partial<Use> = {}): Use => ({
  tokenUuid: "t1",
  kind: "http",
  srcIp: "192.0.2.7",
  at: START + at,
  ...over,
});

const counter = () => {
  let count = 0;
  return () => `new-${++count}`;
};

const assign = (uses: readonly Use[], open: readonly CanaryAlert[] = [], window = WINDOW) =>
  assignAlerts(uses, { open, byId: new Map() }, { windowMs: window, sourcesPerHour: 0, newId: counter() });

/** Puts batches to alerts one after the other, as the store does; gives the sources of all alerts, by id. */
const inBatches = (sourcesPerHour: number, ...batches: readonly (readonly Use[])[]) => {
  const stored = new Map<string, CanaryAlert>();
  const rules = { windowMs: WINDOW, sourcesPerHour, newId: counter() };
  const alertOf = new Map<Use, string>();
  for (const uses of batches) {
    const assigned = assignAlerts(uses, { open: [...stored.values()], byId: stored }, rules);
    for (const alert of assigned.opened) {
      assert.ok(!stored.has(alert.id), "an id is given twice");
      stored.set(alert.id, alert);
    }
    for (const { id, hits, last_at } of assigned.grown) {
      const alert = stored.get(id);
      assert.ok(alert);
      stored.set(id, { ...alert, last_at, hits: alert.hits + hits });
    }
    for (const [use, id] of assigned.alertOf) alertOf.set(use, id);
  }
  return { alertOf, alerts: [...stored.values()] };
};

const from = (nth: number, at = 0, over: Partial<Use> = {}) => use(at, { srcIp: `192.0.2.${nth}`, ...over });
const sourcesOf = (alerts: readonly CanaryAlert[]) => alerts.map(({ src_ip }) => src_ip);

const opened = (at: number, id = "old"): CanaryAlert => ({
  id,
  token_uuid: "t1",
  kind: "http",
  src_ip: "192.0.2.7",
  opened_at: iso(START + at),
  last_at: iso(START + at),
  hits: 4,
});

test("what comes within the window is one alert", () => {
  const uses = [use(0), use(1), use(WINDOW - 1)];
  const { alertOf, opened, grown } = assign(uses);
  assert.deepEqual(
    uses.map((one) => alertOf.get(one)),
    ["new-1", "new-1", "new-1"],
  );
  assert.deepEqual(opened, [
    {
      id: "new-1",
      token_uuid: "t1",
      kind: "http",
      src_ip: "192.0.2.7",
      opened_at: iso(START),
      last_at: iso(START + WINDOW - 1),
      hits: 3,
    },
  ]);
  assert.deepEqual(grown, []);
});

test("the window begins with the first use, and does not move with the later ones", () => {
  const uses = [use(0), use(WINDOW - 1), use(WINDOW), use(2 * WINDOW - 1), use(2 * WINDOW)];
  const { alertOf } = assign(uses);
  assert.deepEqual(
    uses.map((one) => alertOf.get(one)),
    ["new-1", "new-1", "new-2", "new-2", "new-3"],
  );
});

test("another token, source or kind is another alert", () => {
  const uses = [use(0), use(0, { tokenUuid: "t2" }), use(0, { srcIp: "192.0.2.8" }), use(0, { kind: "dns" })];
  assert.equal(new Set(assign(uses).alertOf.values()).size, 4);
});

test("an alert of an earlier batch goes on, the newest of them", () => {
  const { alertOf, opened: fresh, grown } = assign([use(5), use(6)], [opened(-WINDOW), opened(-1, "newer")]);
  assert.deepEqual([...alertOf.values()], ["newer", "newer"]);
  assert.deepEqual(fresh, []);
  assert.deepEqual(grown, [{ id: "newer", hits: 2, last_at: iso(START + 6) }]);
});

test("a use that comes late belongs to the alert that is open, and does not move it back", () => {
  const { grown } = assign([use(-5)], [opened(0)]);
  assert.deepEqual(grown, [{ id: "old", hits: 1, last_at: iso(START) }]);
});

test("without a window every use is an alert", () => {
  assert.equal(assign([use(0), use(0), use(1)], [], 0).opened.length, 3);
});

test("every use has an alert of its own key, within its window, and the counts add up", () => {
  const anyUse = fc.record({
    tokenUuid: fc.constantFrom("t1", "t2"),
    kind: fc.constantFrom("http" as const, "dns" as const),
    srcIp: fc.constantFrom("192.0.2.7", "192.0.2.8"),
    at: fc.integer({ min: START, max: START + 5 * WINDOW }),
  });
  fc.assert(
    fc.property(fc.array(anyUse, { maxLength: 60 }), (uses) => {
      const { alertOf, opened } = assign(uses);
      const byId = new Map(opened.map((alert) => [alert.id, alert]));
      for (const one of uses) {
        const alert = byId.get(alertOf.get(one) ?? "");
        assert.ok(alert);
        assert.deepEqual([alert.token_uuid, alert.kind, alert.src_ip], [one.tokenUuid, one.kind, one.srcIp]);
        assert.ok(one.at >= Date.parse(alert.opened_at) && one.at < Date.parse(alert.opened_at) + WINDOW);
      }
      assert.equal(
        opened.reduce((sum, { hits }) => sum + hits, 0),
        uses.length,
      );
    }),
  );
});

test("past so many sources in an hour one alert takes in all others, batch after batch", () => {
  const first = [from(1), from(2), from(3), from(4)];
  const second = [from(5, 1), from(3, 1), from(1, 1), from(6, 1, { kind: "dns" })];
  const { alertOf, alerts } = inBatches(2, first, second);
  assert.deepEqual(sourcesOf(alerts), ["192.0.2.1", "192.0.2.2", MANY]);
  const flood = floodAlertId("t1", hourOf(START));
  assert.deepEqual(
    [...first, ...second].map((one) => alertOf.get(one) === flood),
    [false, false, true, true, true, true, false, true],
  );
  assert.deepEqual(
    alerts.map(({ hits }) => hits),
    [2, 1, 5],
  );
});

test("a source that is told of goes on being told of, in every window and way", () => {
  const again = [from(1, WINDOW), from(1, WINDOW, { kind: "dns" }), from(2, WINDOW)];
  const { alerts } = inBatches(1, [from(1), from(2)], again);
  assert.deepEqual(sourcesOf(alerts), ["192.0.2.1", MANY, "192.0.2.1", "192.0.2.1"]);
});

test("the next hour begins anew, also for a source that was among the others", () => {
  const late = 60 * MINUTE;
  const { alerts } = inBatches(1, [from(1), from(2, late - 1)], [from(2, late), from(3, late)]);
  assert.deepEqual(sourcesOf(alerts), ["192.0.2.1", MANY, "192.0.2.2", MANY]);
  assert.deepEqual(
    alerts.map(({ id }) => id),
    [hourOf(START), hourOf(START + late)].flatMap((hour) => [
      sourceAlertId("t1", hour, 1),
      floodAlertId("t1", hour),
    ]),
  );
});

test("a source among the others is one of its own again as soon as the hour is over, also in one batch", () => {
  const late = 60 * MINUTE;
  const { alerts } = inBatches(1, [from(1), from(2, late - 1), from(2, late)]);
  assert.deepEqual(sourcesOf(alerts), ["192.0.2.1", MANY, "192.0.2.2"]);
});

test("each token has its own", () => {
  const { alerts } = inBatches(1, [from(1), from(2), from(2, 0, { tokenUuid: "t2" })]);
  assert.deepEqual(
    alerts.map(({ token_uuid, src_ip }) => [token_uuid, src_ip]),
    [
      ["t1", "192.0.2.1"],
      ["t1", MANY],
      ["t2", "192.0.2.2"],
    ],
  );
});

test("however uses are cut into batches: so many sources an hour, one alert more, and no use without one", () => {
  const anyUse = fc.record({
    tokenUuid: fc.constantFrom("t1", "t2"),
    kind: fc.constantFrom("http" as const, "dns" as const),
    srcIp: fc.nat({ max: 9 }).map((nth) => `192.0.2.${nth}`),
    at: fc.integer({ min: START, max: START + 3 * 60 * MINUTE }),
  });
  fc.assert(
    fc.property(
      fc.array(fc.array(anyUse, { maxLength: 20 }), { maxLength: 8 }),
      fc.integer({ min: 1, max: 6 }),
      (batches, limit) => {
        const { alertOf, alerts } = inBatches(limit, ...batches);
        assert.equal(alertOf.size, batches.flat().length);
        const perHour = new Map<string, Set<string>>();
        for (const { token_uuid, src_ip, opened_at } of alerts) {
          const key = `${token_uuid} ${opened_at.slice(0, 13)}`;
          perHour.set(key, (perHour.get(key) ?? new Set()).add(src_ip));
        }
        for (const sources of perHour.values()) {
          sources.delete(MANY);
          assert.ok(sources.size <= limit);
        }
        const many = alerts.filter(({ src_ip }) => src_ip === MANY);
        const hours = many.map(({ token_uuid, opened_at }) => `${token_uuid} ${opened_at.slice(0, 13)}`);
        assert.equal(new Set(hours).size, many.length);
      },
    ),
  );
});

test.run();
