import assert from "node:assert/strict";
import { test } from "uvu";
import { diary } from "../fixtures/diary.ts";
import { temporaryFolder } from "../fixtures/temporary-folder.ts";
import { testEngine } from "../fixtures/test-engine.ts";
import { TRAP_CALLBACK, trap } from "../fixtures/trap.ts";

const files = { actions: { file: 1 }, file: { create: 1, edit: 0, leaveAlone: 0 } };
const open = (deckies: readonly string[], parts: Partial<Parameters<typeof testEngine>[0]> = {}) =>
  testEngine({
    deckies,
    classes: [trap(), diary()],
    config: {
      weights: { ...files, categories: { user: 1, system: 0 }, classes: {}, canaryProbability: 0 },
    },
    canary: { ...TRAP_CALLBACK, baseline: ["acme.trap"] },
    ...parts,
  });

test("every new decky is given one, one a tick, and never a second one", async () => {
  const folder = temporaryFolder("baseline");
  const first = await open(["one", "two"], { folder });
  for (let tick = 0; tick < 6; tick++) await first.engine.tick();
  const tokens = await first.store.tokens.all();
  assert.equal(tokens.length, 2);
  assert.deepEqual(
    new Set(tokens.map(({ state, created_by }) => `${state} ${created_by}`)),
    new Set(["planted baseline"]),
  );
  assert.equal(new Set(tokens.map(({ decky_uuid }) => decky_uuid)).size, 2);
  await first.end();
  const second = await open(["one", "two", "three"], { folder });
  for (let tick = 0; tick < 6; tick++) await second.engine.tick();
  assert.equal((await second.store.tokens.all()).length, 3);
  assert.ok(((await second.store.counts()).synthetic_files ?? 0) > 9, "the ticks went on with other things");
  await second.end();
});

test("a class nobody has is told, one without a callback is left out, and the others are planted", async () => {
  const wrong = await open(["one"], {
    canary: { ...TRAP_CALLBACK, baseline: ["acme.tarp", "acme.trap"] },
  });
  const told = wrong.problems.filter(({ code }) => code === "DN_CANARY_CLASS");
  assert.deepEqual(
    told.map(({ hint }) => hint),
    ['did you mean "acme.trap"?'],
  );
  for (let tick = 0; tick < 20; tick++) await wrong.engine.tick();
  assert.equal(
    (await wrong.store.tokens.all()).filter(({ created_by }) => created_by === "baseline").length,
    1,
  );
  await wrong.end();
  const silent = await open(["one"], { canary: { baseline: ["acme.trap"] } });
  await silent.engine.tick();
  assert.deepEqual(await silent.store.tokens.all(), []);
  await silent.end();
});

test.run();
