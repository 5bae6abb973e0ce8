import assert from "node:assert/strict";
import { test } from "uvu";
import {
  assertRefused,
  type BadPlugin,
  BUDGET,
  COMPANIONS,
  EDITS,
  MANY_BODIES,
  PATHS,
  RULES,
  runContract,
  SAME_SEED,
  STREAMS,
} from "./run-contract.ts";

const BAD: readonly BadPlugin[] = [
  {
    name: "a body from Math.random",
    parts: 'data: () => ({ who: "Ana", n: Math.random() }),',
    fails: [SAME_SEED, STREAMS, EDITS],
    reason: /differs between two runs/,
  },
  {
    name: "a constant body",
    parts: 'template: "call Ana\\n",',
    fails: [MANY_BODIES],
    reason: /only 1 distinct bodies from 20 seeds/,
  },
  {
    name: "a relative path",
    parts: 'namer: () => "notes.txt",',
    fails: [PATHS],
    reason: /notes\.txt is not absolute/,
  },
  {
    name: "a path outside its folders",
    parts: 'namer: () => "/etc/motd",',
    fails: [PATHS],
    reason: /\/etc\/motd is not in ~/,
  },
  {
    name: "a changed context",
    parts: "data: (ctx) => { ctx.colleagues.push({}); return { who: 'Ana', n: ctx.random.next() }; },",
    fails: [SAME_SEED, MANY_BODIES, STREAMS, COMPANIONS, RULES, EDITS, BUDGET],
    reason: /object is not extensible/,
  },
  {
    name: "an edit that changes nothing",
    parts: "nextIteration: (previous) => previous,",
    fails: [EDITS],
    reason: /edit 1 changed nothing and should return undefined/,
  },
  {
    name: "a body that names the product",
    parts: 'template: "{{who}} {{n}} planted by Decnet\\n",',
    fails: [RULES, EDITS],
    reason: /gives us away/,
  },
];

test("a good plugin passes", async () => {
  const { code, failures, output } = await runContract([{ name: "good", parts: "" }]);
  assert.deepEqual({ code, failures }, { code: 0, failures: [] }, output);
  assert.match(output, /Passed:\s+10\b/);
});

for (const bad of BAD) {
  test(`it refuses ${bad.name}`, async () => {
    assertRefused(bad, await runContract([bad]));
  });
}

test.run();
