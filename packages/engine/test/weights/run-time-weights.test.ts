import assert from "node:assert/strict";
import { test } from "uvu";
import { diary } from "../fixtures/diary.ts";
import { type TestEngine, testEngine } from "../fixtures/test-engine.ts";

const letters = diary({
  id: "acme.letters",
  weight: 0,
  capacity: 99,
  namer: ({ account, random }) => `${account.home}/letter-${random.int(1, 99_999)}.txt`,
});
const creates = {
  actions: { file: 1 },
  file: { create: 1, edit: 0, leaveAlone: 0 },
  canaryProbability: 0,
  classes: {},
  categories: { user: 1, system: 0 },
};

const opened = (): Promise<TestEngine> =>
  testEngine({
    classes: [diary({ capacity: 99 }), letters],
    config: { weights: creates },
  });

const live = async ({ engine, pace }: TestEngine, ticks: number): Promise<string[]> => {
  const classes: string[] = [];
  for (let tick = 0; tick < ticks; tick++) {
    for (const outcome of (await engine.tick()).outcomes)
      if (outcome.status === "done") classes.push(outcome.receipt.action.artifact.plan.contentClass);
    await pace.wait(60_000, new AbortController().signal);
  }
  return classes;
};

const only = (id: string, value: number) => ({ user: { "acme.diary": 0, "acme.letters": 0, [id]: value } });

test("stored weights are in force within five ticks, and go when they are cleared", async () => {
  const running = await opened();
  assert.deepEqual(new Set(await live(running, 6)), new Set(["acme.diary"]));
  await running.store.settings.set("weights", only("acme.letters", 5));
  await live(running, 5);
  assert.deepEqual(new Set(await live(running, 5)), new Set(["acme.letters"]));
  await running.store.settings.remove("weights");
  await live(running, 5);
  assert.deepEqual(new Set(await live(running, 5)), new Set(["acme.diary"]));
  await running.end();
});

test("stored weights that cannot be used are told once, and those in force stay", async () => {
  const running = await opened();
  await running.store.settings.set("weights", only("acme.letters", 5));
  await live(running, 6);
  await running.store.settings.set("weights", { user: { "acme.letters": -1 } });
  assert.deepEqual(new Set(await live(running, 12)), new Set(["acme.letters"]));
  assert.equal(running.problems.filter(({ code }) => code === "DN_WEIGHTS_INVALID").length, 1);
  await running.end();
});

test("a class on the wrong list is left out and said so", async () => {
  const running = await opened();
  await running.store.settings.set("weights", { system: { "acme.letters": 9 } });
  assert.deepEqual(new Set(await live(running, 8)), new Set(["acme.diary"]));
  assert.equal(running.problems.filter(({ code }) => code === "DN_WEIGHTS_DROPPED").length, 1);
  await running.end();
});

test.run();
