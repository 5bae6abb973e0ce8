import assert from "node:assert/strict";
import type { Plan } from "@decnet/sdk";
import { test } from "uvu";
import draft from "../../../../plugins/draft/src/index.ts";
import note from "../../../../plugins/note/src/index.ts";
import script from "../../../../plugins/script/src/index.ts";
import todo from "../../../../plugins/todo/src/index.ts";
import { diary } from "../fixtures/diary.ts";
import { type TestEngine, testEngine } from "../fixtures/test-engine.ts";
import { chattyAnswer, fairText } from "./lists.ts";
import { type OllamaServer, ollamaServer } from "./ollama-server.ts";

const MINUTE = 60_000;
const never = new AbortController().signal;
const USERS_ONLY = {
  actions: { file: 1 },
  file: { create: 60, edit: 40, leaveAlone: 0 },
  categories: { user: 1, system: 0 },
  classes: {},
  canaryProbability: 0,
};

interface Parts {
  readonly answer: OllamaServer["answer"];
  readonly timeoutSeconds?: number;
  readonly weights?: object;
  readonly backend?: string;
}

const withModel = async (
  { answer, timeoutSeconds = 30, weights = USERS_ONLY, backend = "ollama" }: Parts,
  work: (running: TestEngine & { server: OllamaServer }) => Promise<void>,
): Promise<void> => {
  const server = await ollamaServer(answer);
  const llm = {
    backend,
    model: "llama3.1",
    host: server.host,
    timeoutSeconds,
    options: {},
    concurrency: 1,
    queue: 8,
  };
  const running = await testEngine({
    deckies: ["one", "two", "three"],
    config: { llm, weights: weights as never, interval: 60 },
  });
  for (const plugin of [note, todo, draft, script]) await running.host.use(plugin as never);
  try {
    await work({ ...running, server });
  } finally {
    await running.end();
    await server.close();
  }
};

/** Ticks; the model is given the time it needs between two of them, unless nobody waits. */
const live = async ({ engine, pace, voices }: TestEngine, ticks: number, waits = true): Promise<Plan[]> => {
  const plans: Plan[] = [];
  for (let tick = 0; tick < ticks; tick++) {
    for (const outcome of (await engine.tick()).outcomes)
      if (outcome.status === "done") plans.push(outcome.receipt.action.artifact.plan);
    if (waits) await voices.idle();
    await pace.wait(MINUTE, never);
  }
  return plans;
};

interface Health {
  readonly breaker: string;
  readonly calls: number;
  readonly failures: Readonly<Record<string, number>>;
  readonly fallbacks: number;
  readonly ready: number;
  readonly writing: number;
  readonly dropped: number;
  readonly ms?: { readonly p50: number; readonly max: number };
}
const healthOf = ({ voices }: TestEngine): Health => voices.health as Health;

test("what a model wrote is planted, recorded and told", async () => {
  await withModel({ answer: chattyAnswer }, async (running) => {
    await live(running, 120);
    const rows = (
      await Promise.all(running.engine.info.deckies().map(({ uuid }) => running.store.files.ofDecky(uuid)))
    ).flat();
    const written = rows.filter(({ by }) => by !== null);
    assert.ok(written.length > 20, `${written.length} of ${rows.length}`);
    for (const { by, lastBody, path } of written) {
      assert.deepEqual([by?.backend, by?.model], ["ollama", "llama3.1"]);
      assert.ok((by?.ms ?? -1) >= 0);
      assert.doesNotMatch(lastBody ?? "", /```|<think>|Here is|Sure!|Let me know/, path);
    }
    const told = running.events.filter(
      ({ payload }) => (payload.payload as { model?: string } | undefined)?.model === "llama3.1",
    );
    assert.ok(told.length >= written.length);
    const health = healthOf(running);
    assert.equal(health.breaker, "closed");
    assert.deepEqual(running.problems, []);
    assert.ok(health.calls >= written.length && (health.ms?.max ?? -1) >= (health.ms?.p50 ?? 0));
  });
});

test("daemons and canaries never reach a model", async () => {
  const weights = { ...USERS_ONLY, categories: { user: 1, system: 1 }, canaryProbability: 0.3 };
  await withModel({ answer: chattyAnswer, weights }, async (running) => {
    const spy = (id: string, category: "system" | "canary") => ({
      id,
      category,
      weight: 5,
      namer: ({ account, ordinal }: { account: { home: string }; ordinal: number }) =>
        category === "system" ? `/tmp/spy-${ordinal}.log` : `${account.home}/spy-${ordinal}.txt`,
      template: "a line {{n}}\n",
      data: ({ ordinal }: { ordinal: number }) => ({ n: ordinal }),
      nextIteration: (previous: string) => `${previous}more\n`,
      prompt: () => "SPY",
      capacity: 50,
      ...(category === "canary" && { callback: "aws_passive" as const, notes: "never" }),
    });
    running.host.registry.add("@acme/spy", spy("acme.daemon", "system") as never, {});
    running.host.registry.add("@acme/spy", spy("acme.bait", "canary") as never, {});
    const plans = await live(running, 120);
    assert.ok(plans.some(({ contentClass }) => contentClass === "acme.daemon"));
    assert.ok(plans.some(({ contentClass }) => contentClass === "acme.bait"));
    assert.ok(running.server.asked.length > 0);
    assert.ok(!running.server.asked.some(({ body }) => body.prompt?.includes("SPY")));
  });
});

test("a model that hangs holds up no tick, and after three failures is left alone for a minute", async () => {
  await withModel({ answer: () => ({ kind: "hang" }), timeoutSeconds: 0.5 }, async (running) => {
    const { engine, pace, voices, server } = running;
    const outcomes: string[] = [];
    // Not what the server saw: a call may be given up before it has got there.
    const calls = () => healthOf(running).calls;
    const tickAt = async (seconds: number) => {
      for (const { status } of (await engine.tick()).outcomes) outcomes.push(status);
      await voices.idle();
      await pace.wait(seconds * 1000, never);
    };
    while (calls() < 3) await tickAt(1);
    assert.equal(healthOf(running).breaker, "open");
    assert.deepEqual(healthOf(running).failures, { timeout: 3 });
    const opened = pace.clock.now() - 1000;
    while (pace.clock.now() - opened < 60_000) {
      await tickAt(1);
      assert.equal(calls(), 3);
    }
    for (let more = 0; more < 30 && calls() === 3; more++) await tickAt(1);
    assert.equal(calls(), 4);
    assert.equal(healthOf(running).breaker, "open");
    for (let more = 0; more < 30; more++) await tickAt(1);
    assert.equal(calls(), 4);
    assert.ok(outcomes.filter((status) => status === "done").length > outcomes.length * 0.7, outcomes.join());
    assert.deepEqual(
      running.problems.map(({ code }) => code),
      ["DN_LLM_PAUSED"],
    );
    server.answer = chattyAnswer;
    await pace.wait(60_000, never);
    await live(running, 20);
    assert.equal(healthOf(running).breaker, "closed");
  });
});

test("nothing waits for a model that takes its time", async () => {
  await withModel({ answer: () => ({ kind: "hang" }) }, async (running) => {
    const plans = await live(running, 100, false);
    assert.ok(plans.length > 80, `${plans.length}`);
    assert.equal(running.server.asked.length, 1);
    assert.ok(healthOf(running).writing >= 1);
  });
});

test("what is done where and how often stays as the planner rolled it", async () => {
  const TICKS = 700;
  const countsOf = (plans: readonly Plan[], key: (plan: Plan) => string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const plan of plans) counts.set(key(plan), (counts.get(key(plan)) ?? 0) + 1);
    return counts;
  };
  const shares: Plan[][] = [];
  for (const backend of ["off", "ollama"])
    await withModel({ answer: chattyAnswer, backend }, async (running) => {
      shares.push(await live(running, TICKS));
    });
  const [without, withOne] = shares as [Plan[], Plan[]];
  assert.ok(Math.abs(without.length - withOne.length) < TICKS * 0.05, `${without.length}, ${withOne.length}`);
  const keys = [
    ({ action }: Plan) => action,
    ({ contentClass }: Plan) => contentClass,
    ({ decky }: Plan) => decky.name,
    ({ persona }: Plan) => persona?.email ?? "",
  ];
  for (const key of keys) {
    const [first, second] = [countsOf(without, key), countsOf(withOne, key)];
    assert.deepEqual([...second.keys()].sort(), [...first.keys()].sort());
    for (const [name, count] of first) {
      const other = second.get(name) ?? 0;
      // Five standard deviations of a Poisson count, both sides.
      const allowed = 5 * Math.sqrt(count + other);
      assert.ok(Math.abs(count - other) <= allowed, `${name}: ${count} without a model, ${other} with one`);
    }
  }
});

test("an unusable text is the template's, and counted by its reason", async () => {
  await withModel(
    { answer: () => ({ kind: "text", text: "I think [Name] should do it.\n" }) },
    async (running) => {
      await live(running, 40);
      const { failures, fallbacks, calls } = healthOf(running);
      assert.ok((failures.class ?? 0) + (failures.placeholder ?? 0) === calls && calls >= 3);
      assert.ok(fallbacks > 20);
      for (const { uuid } of running.engine.info.deckies())
        for (const { by, lastBody } of await running.store.files.ofDecky(uuid)) {
          assert.equal(by, null);
          assert.doesNotMatch(lastBody ?? "", /\[Name\]/);
        }
    },
  );
});

test("an edit written ahead is dropped when its file was changed meanwhile", async () => {
  await withModel({ answer: (asked) => ({ kind: "text", text: fairText(asked) }) }, async (running) => {
    const { store, engine } = running;
    await live(running, 60);
    const before = healthOf(running).dropped;
    for (const { uuid } of engine.info.deckies())
      for (const file of await store.files.ofDecky(uuid))
        if (file.editKey !== null) await store.files.put({ ...file, editCount: file.editCount + 1 });
    await live(running, 60);
    assert.ok(healthOf(running).dropped > before);
  });
});

test("plans whose author stays away are given up after a day", async () => {
  await withModel({ answer: chattyAnswer }, async (running) => {
    await live(running, 12);
    assert.ok(healthOf(running).ready > 0);
    const before = healthOf(running).dropped;
    await running.pace.wait(25 * 60 * MINUTE, never);
    await live(running, 1);
    assert.ok(healthOf(running).dropped > before);
  });
});

test("a class whose prompt throws is told of, and written by its template", async () => {
  await withModel({ answer: chattyAnswer }, async (running) => {
    const broken = diary({
      weight: 400,
      capacity: 99,
      prompt: () => {
        throw new Error("no prompt today");
      },
    });
    running.host.registry.add("@acme/broken", broken, {});
    const plans = await live(running, 60);
    const written = plans.filter(({ contentClass }) => contentClass === "acme.diary");
    assert.ok(written.length > 40, `${written.length} of ${plans.length}`);
    const [problem] = running.problems;
    assert.deepEqual(
      [problem?.code, problem?.plugin, problem?.hook],
      ["DN_PLUGIN_THREW", "@acme/broken", "acme.diary.prompt"],
    );
    assert.ok(healthOf(running).ready + healthOf(running).writing <= 8);
    assert.equal(healthOf(running).writing, 0);
  });
});

test("stopping ends the call that is under way", async () => {
  const server = await ollamaServer(() => ({ kind: "hang" }));
  const running = await testEngine({
    config: {
      llm: {
        backend: "ollama",
        model: "llama3.1",
        host: server.host,
        timeoutSeconds: 600,
        options: {},
        concurrency: 1,
        queue: 8,
      },
      weights: USERS_ONLY as never,
    },
  });
  await running.host.use(note as never);
  while (server.asked.length === 0) await running.engine.tick();
  await running.end();
  await server.abandoned();
  await server.close();
});

test.run();
