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
    name: "a body from a counter of its own",
    parts: "data: () => ({ who: 'Ana', n: globalThis.n = (globalThis.n ?? 0) + 1 }),",
    fails: [SAME_SEED, STREAMS, EDITS],
    reason: /an earlier body leaks into a later one/,
  },
  {
    name: "a path with ..",
    parts: "namer: ({ account }) => account.home + '/../notes.txt',",
    fails: [PATHS],
    reason: /holds a \. or \.\. part/,
  },
  {
    name: "a path that names the product",
    parts: "namer: ({ account }) => account.home + '/canary.txt',",
    fails: [PATHS],
    reason: /canary\.txt gives us away/,
  },
  {
    name: "a changed persona",
    parts: "data: (ctx) => { ctx.persona.name = 'Ana'; return { who: 'Ana', n: ctx.random.next() }; },",
    fails: [SAME_SEED, MANY_BODIES, STREAMS, COMPANIONS, RULES, EDITS, BUDGET],
    reason: /read only property 'name'/,
  },
  {
    name: "edits that never come",
    parts: "nextIteration: () => undefined,",
    fails: [EDITS],
    reason: /only 0 of 30 edits changed anything/,
  },
  {
    name: "an edit from Math.random",
    parts: "nextIteration: (previous) => previous + Math.random(),",
    fails: [EDITS],
    reason: /deep-equal/,
  },
  {
    name: "an edit that names the product",
    parts: "nextIteration: (previous, { edits }) => previous + 'DECNET ' + edits,",
    fails: [EDITS],
    reason: /edit 1 of \S+ gives us away/,
  },
  {
    name: "an empty body",
    parts: 'template: "",',
    fails: [MANY_BODIES, RULES],
    reason: /is empty/,
  },
  {
    name: "a body over its size",
    parts: "file: { maxBytes: 10 },",
    fails: [RULES],
    reason: /is too large/,
  },
  {
    name: "a body against the class's own rule",
    parts: "",
    settings: "holds: (body) => { if (!body.startsWith('#')) throw new Error('no heading'); },",
    fails: [RULES, EDITS],
    reason: /no heading/,
  },
  {
    name: "an edit against the class's own rule",
    parts: "",
    settings: "holds: (body) => { if (body.includes('step')) throw new Error('a step'); },",
    fails: [EDITS],
    reason: /a step/,
  },
  {
    name: "a body slower than its budget",
    parts: "",
    settings: "budgetMs: 0,",
    fails: [BUDGET],
    reason: /ms a body, 0 allowed/,
  },
];

// One process for all of them: most of its time is spent loading.
const verdict = runContract(BAD);

for (const bad of BAD) {
  test(`it refuses ${bad.name}`, async () => {
    assertRefused(bad, await verdict);
  });
}

test.run();
