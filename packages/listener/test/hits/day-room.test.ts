import assert from "node:assert/strict";
import { DAY } from "@decnet/sdk";
import { test } from "uvu";
import { DayRoom } from "../../src/hits/day-room.ts";
import type { Use } from "../../src/hits/use.ts";

const MIDNIGHT = Date.UTC(2026, 10, 18);
const uses = (count: number, tokenUuid = "a", at = MIDNIGHT): Use[] =>
  Array.from({ length: count }, () => ({ tokenUuid, kind: "dns", srcIp: "192.0.2.7", at }));
const never = () => false;

/** What is kept of uses, and which tokens were said to be full. */
const take = (room: DayRoom, taken: readonly Use[], isNeeded: (use: Use) => boolean = never) => {
  const admitted = room.admit(taken, isNeeded);
  assert.equal(admitted.kept.length + admitted.refused.length, taken.length);
  return { kept: admitted.kept.length, full: room.settle(admitted) };
};

test("as many uses of each token are kept as there is room for, over batches, and it is said once", () => {
  const room = new DayRoom(5);
  assert.deepEqual(take(room, uses(3)), { kept: 3, full: [] });
  assert.deepEqual(take(room, [...uses(4), ...uses(1, "b")]), { kept: 3, full: ["a"] });
  assert.deepEqual(take(room, [...uses(4), ...uses(4, "b")]), { kept: 4, full: [] });
  assert.deepEqual(take(room, uses(1, "b")), { kept: 0, full: ["b"] });
});

test("what was not stored takes up no room", () => {
  const room = new DayRoom(2);
  room.admit(uses(2), never);
  assert.equal(take(room, uses(3)).kept, 2);
});

test("an alert's first use is kept whatever the room", () => {
  const room = new DayRoom(1);
  const all = uses(4);
  assert.deepEqual(
    take(room, all, (use) => use === all[2]),
    { kept: 2, full: ["a"] },
  );
});

test("every day has room of its own, also for hits that waited over midnight, and days gone by are forgotten", () => {
  const room = new DayRoom(2);
  const [before, after] = [MIDNIGHT - 1, MIDNIGHT];
  assert.equal(take(room, [...uses(1, "a", before), ...uses(2, "a", after)]).kept, 3);
  assert.deepEqual(take(room, [...uses(2, "a", before), ...uses(1, "a", after)]), {
    kept: 1,
    full: ["a", "a"],
  });
  assert.deepEqual(take(room, uses(3, "a", after + DAY)), { kept: 2, full: ["a"] });
});

test("no limit keeps all", () => {
  assert.deepEqual(take(new DayRoom(0), uses(50)), { kept: 50, full: [] });
});

test.run();
