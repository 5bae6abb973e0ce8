import assert from "node:assert/strict";
import type { DecnetErrorRecord } from "@decnet/sdk";
import { test } from "uvu";
import { type Hit, NOTHING } from "../../src/hits/hit.ts";
import { HitQueue, type QueueKit } from "../../src/hits/hit-queue.ts";
import { newTally } from "../../src/hits/tally.ts";
import { virtualTime } from "../fixtures/virtual-time.ts";

const hit = (at: number): Hit => ({
  kind: "dns",
  named: { token: "t" },
  at,
  srcIp: "192.0.2.7",
  canWait: false,
  kept: NOTHING,
});
const patient = (at: number): Hit => ({ ...hit(at), kind: "http", canWait: true });

const queueWith = (store: QueueKit["store"], over: Partial<QueueKit> = {}) => {
  const time = virtualTime(0);
  const problems: DecnetErrorRecord[] = [];
  const tally = newTally();
  const queue = new HitQueue({
    store,
    later: time.later,
    chance: () => 0,
    tally,
    onStored: ({ stored }) => {
      tally.stored += stored;
    },
    onProblem: (problem) => problems.push(problem),
    ...over,
  });
  return { queue, time, problems, tally };
};

const all = (hits: readonly Hit[]) => ({
  ...{ stored: hits.length, unknown: 0, unkept: 0 },
  ...{ alerts: 0, full: [] },
});
const codes = (problems: readonly DecnetErrorRecord[]) => problems.map(({ code }) => code);

test("hits that come together are stored together, after a pause", async () => {
  const batches: number[][] = [];
  const { queue, time } = queueWith(async (hits) => {
    batches.push(hits.map(({ at }) => at));
    return all(hits);
  });
  for (let at = 0; at < 3; at++) queue.add(hit(at));
  assert.deepEqual(batches, []);
  time.pass(100);
  assert.deepEqual(batches, [[0, 1, 2]]);
  await queue.drain();
  assert.equal(queue.size, 0);
});

test("one transaction at a time, and what comes meanwhile is the next one's", async () => {
  const batches: number[][] = [];
  let atOnce = 0;
  const { queue, time } = queueWith(async (hits) => {
    assert.equal(++atOnce, 1);
    if (batches.length === 0) for (let at = 10; at < 13; at++) queue.add(hit(at));
    batches.push(hits.map(({ at }) => at));
    await new Promise(setImmediate);
    atOnce--;
    return all(hits);
  });
  queue.add(hit(0));
  time.pass(100);
  await queue.drain();
  assert.deepEqual(batches, [[0], [10, 11, 12]]);
});

test("a hit that comes as the last transaction ends is not left behind", async () => {
  const seen: number[] = [];
  const { queue, time } = queueWith(
    async (hits) => {
      seen.push(...hits.map(({ at }) => at));
      return all(hits);
    },
    { onStored: () => void Promise.resolve().then(() => seen.length === 1 && queue.add(hit(1))) },
  );
  queue.add(hit(0));
  time.pass(100);
  for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
  time.pass(100);
  await queue.drain();
  assert.deepEqual(seen, [0, 1]);
});

test("what cannot be stored is kept, told once, and tried again less and less often", async () => {
  let failures = 5;
  let tries = 0;
  const { queue, time, problems, tally } = queueWith(async (hits) => {
    tries++;
    if (failures-- > 0) throw Object.assign(new Error("insert … values ('s3cret')"), { code: "SQLITE_BUSY" });
    return all(hits);
  });
  queue.add(hit(0));
  const waits: (number | undefined)[] = [];
  for (let turn = 0; turn < 6; turn++) {
    const wait = time.untilNext() ?? 0;
    waits.push(wait);
    time.pass(wait);
    await new Promise(setImmediate);
  }
  assert.deepEqual(waits, [5, 200, 400, 800, 1600, 3200]);
  assert.equal(tries, 6);
  assert.equal(tally.stored, 1);
  assert.deepEqual(codes(problems), ["DN_LISTENER_STORE"]);
  assert.equal(problems[0]?.cause, "SQLITE_BUSY");
});

test("what does not fit is counted, and told once until there is room again", async () => {
  const { queue, time, problems, tally } = queueWith(async (hits) => all(hits), { room: 3 });
  for (let at = 0; at < 5; at++) queue.add(hit(at));
  assert.deepEqual([queue.size, tally.dropped, codes(problems)], [3, 2, ["DN_LISTENER_OVERFLOW"]]);
  time.pass(100);
  await queue.drain();
  for (let at = 0; at < 4; at++) queue.add(hit(at));
  assert.deepEqual([tally.dropped, problems.length], [3, 2]);
  await queue.drain();
  assert.equal(tally.stored, 6);
});

test("large hits fill it as many small ones do", () => {
  const { queue, tally } = queueWith(async (hits) => all(hits));
  const large = { ...hit(0), kept: { ...NOTHING, detail: "x".repeat(2 ** 26) } };
  for (let at = 0; at < 3; at++) queue.add(large);
  assert.deepEqual([queue.size, tally.dropped], [2, 1]);
});

test("hits that can wait are never dropped: the gate is shut beyond the room, and opens when they are stored", async () => {
  let stored = 0;
  const { queue, time, tally, problems } = queueWith(
    async (hits) => {
      stored += hits.length;
      return all(hits);
    },
    { room: 10 },
  );
  for (let at = 0; at < 11; at++) queue.add(patient(at));
  assert.equal(queue.gate.isShut, false);
  queue.add(patient(11));
  assert.equal(queue.gate.isShut, true);
  // Those that were on their way.
  for (let at = 12; at < 15; at++) queue.add(patient(at));
  queue.gate.whenOpen(() => queue.add(patient(15)));
  assert.deepEqual([queue.size, queue.held, stored], [15, 1, 0]);
  time.pass(100);
  await queue.drain();
  assert.deepEqual([queue.gate.isShut, queue.size, queue.held, stored], [false, 0, 0, 16]);
  assert.deepEqual([tally.dropped, problems], [0, []]);
});

test("a flood over UDP keeps nobody waiting who came over a connection", () => {
  const { queue, tally } = queueWith(async (hits) => all(hits), { room: 10 });
  for (let at = 0; at < 50; at++) queue.add(hit(at));
  assert.deepEqual([queue.size, tally.dropped, queue.gate.isShut], [10, 40, false]);
  queue.add(patient(50));
  for (let at = 0; at < 50; at++) queue.add(hit(at));
  assert.deepEqual([queue.size, tally.dropped, queue.gate.isShut], [11, 90, false]);
});

test("the gate opens below its low mark, not before, while batches are stored", async () => {
  const steps: (() => void)[] = [];
  const { queue, time } = queueWith(
    (hits) => new Promise((resolve) => steps.push(() => resolve(all(hits)))),
    { room: 10_000 },
  );
  const opened: number[] = [];
  for (let at = 0; at < 15_500; at++) queue.add(patient(at));
  queue.gate.whenOpen(() => opened.push(queue.size));
  time.pass(100);
  const sizes = [];
  while (queue.size > 0) {
    sizes.push([queue.size, queue.gate.isShut]);
    steps.shift()?.();
    await new Promise(setImmediate);
  }
  assert.deepEqual(sizes, [
    [15_500, true],
    [10_500, false],
    [5500, false],
    [500, false],
  ]);
  assert.deepEqual(opened, [10_500]);
});

test("at the end everybody is let in, so that what is lost is told whole", async () => {
  const { queue, problems } = queueWith(
    async () => {
      throw new Error("gone");
    },
    { room: 1 },
  );
  let left = 100;
  const come = () => {
    while (left > 0 && !queue.gate.isShut) queue.add(patient(left--));
    if (left > 0) queue.gate.whenOpen(come);
  };
  come();
  assert.equal(queue.held, 1);
  await queue.drain();
  assert.deepEqual([left, queue.held], [0, 0]);
  assert.match(problems.at(-1)?.message ?? "", /^100 hits/);
});

test("the end waits for what can be stored, and tells of what cannot", async () => {
  const { queue, problems } = queueWith(async () => {
    throw new Error("gone");
  });
  queue.add(hit(0));
  queue.add(hit(1));
  await queue.drain();
  assert.deepEqual(codes(problems), ["DN_LISTENER_STORE", "DN_LISTENER_LOST"]);
  assert.match(problems[1]?.message ?? "", /^2 hits/);
});

test.run();
