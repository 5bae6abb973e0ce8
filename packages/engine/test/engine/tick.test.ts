import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { lstatSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { defineContentClass, toMs } from "@decnet/sdk";
import { test } from "uvu";
import { diary } from "../fixtures/diary.ts";
import { testEngine, tickUntil } from "../fixtures/test-engine.ts";

const creates = {
  actions: { traffic: 45, file: 45, email: 10 },
  file: { create: 1, edit: 0, leaveAlone: 0 },
  canaryProbability: 0,
  classes: {},
  categories: { user: 1, system: 0 },
};

test("a quiet kind falls through: every tick plants, whatever kind was rolled", async () => {
  const opened = await testEngine({ classes: [diary()], config: { weights: creates } });
  for (let tick = 0; tick < 15; tick++) {
    assert.deepEqual(
      (await opened.engine.tick()).outcomes.map(({ status }) => status),
      ["done"],
    );
    await opened.pace.wait(60_000, new AbortController().signal);
  }
  await opened.end();
});

test("what was planted is what the receipt, the row, the event and the bus say", async () => {
  const opened = await testEngine({ classes: [diary()], config: { weights: creates } });
  const { action, planted } = await tickUntil(opened.engine, "file:create");
  const [file] = planted;
  assert.ok(file);
  const stat = lstatSync(join(action.decky.ref, file.path), { bigint: true });
  assert.equal(stat.mtimeNs, file.mtime);
  assert.equal(Number(stat.mode) & 0o7777, 0o644);
  const row = await opened.store.files.at(action.decky.uuid, file.path);
  assert.equal(row?.lastModified, stat.mtimeNs);
  assert.equal(row?.size, Number(stat.size));
  assert.equal(row?.persona, action.artifact.plan.persona?.email);
  await opened.end();
  const event = opened.events.find(({ topic }) => topic === `orchestrator.file.${action.decky.uuid}`);
  assert.equal(event?.payload.action, "file:create");
  assert.equal(event?.payload.success, true);
  assert.ok(opened.events.some(({ topic }) => topic === "system.orchestrator.health"));
});

test("with live timestamps a file was written just now, and an edit later than what it edits", async () => {
  const weights = { ...creates, file: { create: 1, edit: 2, leaveAlone: 0 } };
  const opened = await testEngine({ classes: [diary()], config: { weights, timestamps: "live" } });
  const last = new Map<string, bigint>();
  for (let tick = 0; tick < 30; tick++) {
    const now = opened.pace.clock.now();
    for (const outcome of (await opened.engine.tick()).outcomes) {
      if (outcome.status !== "done") continue;
      const { action, planted } = outcome.receipt;
      const { path, mtime } = planted.at(-1) as (typeof planted)[0];
      assert.ok(toMs(mtime) <= now && toMs(mtime) > now - 1000, `${mtime} at ${now}`);
      assert.ok(mtime > (last.get(action.decky.ref + path) ?? 0n));
      last.set(action.decky.ref + path, mtime);
    }
    await opened.pace.wait(60_000, new AbortController().signal);
  }
  assert.ok(last.size > 3);
  await opened.end();
});

test("nothing is written over: a taken name makes it think of another", async () => {
  const names = ["taken.txt", "free.txt"];
  const contentClass = diary({
    namer: ({ account, random }) => `${account.home}/${names[random.int(0, 1)]}`,
  });
  const opened = await testEngine({
    classes: [contentClass],
    deckies: ["one"],
    config: { weights: creates },
  });
  const home = join(opened.config.localFolder, "one/home");
  for (const login of readdirSync(home)) writeFileSync(join(home, login, "taken.txt"), "mine");
  for (let tick = 0; tick < 20; tick++) await opened.engine.tick();
  for (const login of readdirSync(home))
    assert.equal(execFileSync("cat", [join(home, login, "taken.txt")], { encoding: "utf8" }), "mine");
  const rows = await opened.store.files.ofDecky(opened.engine.info.deckies()[0]?.uuid ?? "");
  assert.ok(rows.length > 0);
  assert.ok(rows.every(({ path }) => path.endsWith("/free.txt")));
  await opened.end();
});

test("folders that are there keep their times, those that are made bear the file's", async () => {
  const opened = await testEngine({ classes: [diary()], deckies: ["one"], config: { weights: creates } });
  const home = join(opened.config.localFolder, "one/home");
  const times = () =>
    new Map(
      readdirSync(home).map((login) => [login, lstatSync(join(home, login), { bigint: true }).mtimeNs]),
    );
  const before = times();
  const { action, planted } = await tickUntil(opened.engine, "file:create");
  assert.deepEqual(times(), before);
  const file = planted[0];
  assert.equal(
    lstatSync(dirname(join(action.decky.ref, file?.path ?? "")), { bigint: true }).mtimeNs,
    file?.mtime,
  );
  await opened.end();
});

test("a dry run plans and composes, and plants nothing", async () => {
  const opened = await testEngine({ classes: [diary()], dryRun: true, config: { weights: creates } });
  const { outcomes } = await opened.engine.tick();
  assert.deepEqual(
    outcomes.map(({ status }) => status),
    ["planned"],
  );
  assert.equal((await opened.store.counts()).synthetic_files, 0);
  assert.equal((await opened.store.counts()).file_intents, 0);
  await opened.end();
});

test("a canary's token is stored before the plant, and planted after it", async () => {
  const canary = defineContentClass({
    id: "acme.trap",
    category: "canary",
    callback: "http",
    notes: "fires on use",
    weight: 1,
    namer: ({ account }) => `${account.home}/vpn.txt`,
    bytes: ({ canary: { token, httpBase } }) => Buffer.from(`${httpBase}/c/${token}\n`),
  });
  const states: string[] = [];
  const opened = await testEngine({
    classes: [canary, diary()],
    deckies: ["one"],
    config: { weights: { ...creates, canaryProbability: 1 } },
    canary: { httpBase: "https://f.example" },
    setup: ({ hooks }) => {
      hooks.dispatch.for("file").tapPromise({ stage: -50 }, async () => {
        states.push(...(await opened.store.tokens.all()).map(({ state }) => state));
        return undefined;
      });
    },
  });
  await opened.engine.tick();
  assert.deepEqual(states, ["pending"]);
  const [token] = await opened.store.tokens.all();
  assert.equal(token?.state, "planted");
  assert.match(token?.callback_token ?? "", /^[a-z2-7]{26}$/);
  await opened.end();
  const placed = opened.events.find(({ topic }) => topic === `canary.${token?.uuid}.placed`);
  assert.equal(placed?.payload.placement_path, token?.placement_path);
  assert.doesNotMatch(JSON.stringify(opened.events), new RegExp(token?.callback_token ?? "none"));
});

test("without its callback a canary is not picked, and the tick is not wasted", async () => {
  const canary = defineContentClass({
    id: "acme.trap",
    category: "canary",
    callback: "dns",
    notes: "",
    weight: 1,
    namer: () => "/srv/x",
    bytes: () => Buffer.from("x"),
  });
  const opened = await testEngine({
    classes: [canary, diary()],
    config: { weights: { ...creates, canaryProbability: 1 } },
  });
  const { action } = await tickUntil(opened.engine, "file:create");
  assert.equal(action.artifact.plan.contentClass, "acme.diary");
  await opened.end();
});

test("nothing is planted when what is about to be could not be stored", async () => {
  const opened = await testEngine({ classes: [diary()], deckies: ["one"], config: { weights: creates } });
  const homes = () =>
    execFileSync("find", [join(opened.config.localFolder, "one/home")], { encoding: "utf8" });
  const before = homes();
  await opened.store.transaction((transaction) => transaction.schema.dropTable("file_intents"));
  const { outcomes } = await opened.engine.tick();
  assert.deepEqual(
    outcomes.map(({ status }) => status),
    ["failed"],
  );
  assert.equal(homes(), before);
  assert.ok(
    opened.problems.some(({ plugin, hook }) => plugin === "@decnet/store" && hook === "dispatch.file"),
  );
  await opened.end();
});

test("a plugin that aborts discovery, weights or health does not end the worker", async () => {
  const fail = () => {
    throw new Error("no");
  };
  const opened = await testEngine({
    classes: [diary()],
    config: { weights: creates },
    onError: "abort",
    setup: ({ hooks }) => {
      hooks.discover.tap({ stage: 500 }, fail);
      hooks.weights.tap({ stage: 500 }, fail);
      hooks.health.tap({ stage: 500 }, fail);
    },
  });
  assert.equal((await opened.engine.tick()).outcomes.length, 1);
  assert.deepEqual([...new Set(opened.problems.map(({ hook }) => hook))].sort(), [
    "discover",
    "health",
    "weights",
  ]);
  await opened.end();
});

test("several actions a tick", async () => {
  const opened = await testEngine({
    classes: [diary()],
    deckies: ["a", "b", "c"],
    config: { weights: creates, tick: { actions: "perDecky", concurrency: 2 } },
  });
  assert.equal((await opened.engine.tick()).outcomes.length, 3);
  await opened.end();
});

test.run();
