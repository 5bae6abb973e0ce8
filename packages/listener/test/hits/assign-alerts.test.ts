import assert from "node:assert/strict";
import type { CanaryAlert } from "@decnet/engine";
import { MINUTE } from "@decnet/sdk";
import fc from "fast-check";
import { test } from "uvu";
import { assignAlerts, type Use } from "../../src/hits/assign-alerts.ts";

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
  assignAlerts(uses, open, window, counter());

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

test.run();
