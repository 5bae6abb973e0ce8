import assert from "node:assert/strict";
import { appendFileSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { defineContentClass } from "@decnet/sdk";
import { test } from "uvu";
import { diary } from "../fixtures/diary.ts";
import { testEngine, tickUntil } from "../fixtures/test-engine.ts";

const onlyEdits = {
  actions: { file: 1 },
  file: { create: 0.0001, edit: 1, leaveAlone: 0 },
  canaryProbability: 0,
  classes: {},
  categories: { user: 1, system: 0 },
};

const withOneFile = async () => {
  const opened = await testEngine({
    classes: [diary({ capacity: 1 })],
    deckies: ["one"],
    config: { weights: onlyEdits },
  });
  const { action } = await tickUntil(opened.engine, "file:create");
  return {
    opened,
    path: action.artifact.file.path,
    onDisk: join(action.decky.ref, action.artifact.file.path),
    decky: action.decky,
  };
};

test("an intruder's edit is not reverted, is kept as evidence and reported once", async () => {
  const { opened, onDisk, path, decky } = await withOneFile();
  appendFileSync(onDisk, "I was here\n");
  const foreign = readFileSync(onDisk);
  for (let tick = 0; tick < 30; tick++) await opened.engine.tick();
  assert.deepEqual(readFileSync(onDisk), foreign);
  const told = opened.events.filter(({ topic }) => topic === `orchestrator.file.tampered.${decky.uuid}`);
  assert.equal(told.length, 1);
  assert.equal(told[0]?.payload.path, path);
  const evidence = join(opened.config.dataDir, "evidence", decky.uuid);
  assert.deepEqual(
    readdirSync(evidence).map((name) => readFileSync(join(evidence, name))),
    [foreign],
  );
  await opened.end();
});

test("a file the intruder removed is not put back", async () => {
  const { opened, onDisk, decky } = await withOneFile();
  rmSync(onDisk);
  for (let tick = 0; tick < 30; tick++) await opened.engine.tick();
  const told = opened.events.filter(({ topic }) => topic === `orchestrator.file.tampered.${decky.uuid}`);
  assert.deepEqual(
    told.map(({ payload }) => payload.found_sha256),
    [null],
  );
  assert.equal(readdirSync(join(onDisk, "..")).includes(onDisk.split("/").at(-1) as string), false);
  await opened.end();
});

test("an untouched file is edited, and its row follows", async () => {
  const { opened, onDisk, path, decky } = await withOneFile();
  const before = await opened.store.files.at(decky.uuid, path);
  await opened.pace.wait(3 * 3_600_000, new AbortController().signal);
  const { planted } = await tickUntil(opened.engine, "file:edit");
  const after = await opened.store.files.at(decky.uuid, path);
  assert.equal(after?.lastBody, readFileSync(onDisk, "utf8"));
  assert.equal(after?.editCount, 1);
  assert.ok(after && before && after.lastModified > before.lastModified);
  assert.equal(after.lastModified, planted[0]?.mtime);
  await opened.end();
});

test("a log that only grew at its end is its daemon's from then on: no alarm, no further line of ours", async () => {
  const log = defineContentClass({
    id: "acme.log",
    category: "system",
    weight: 1,
    namer: () => "/var/log/acme.log",
    template: "first\n",
    nextIteration: (previous) => `${previous}more\n`,
    rotate: { keep: 2, every: "week", compressFrom: 2 },
  });
  const weights = { ...onlyEdits, categories: { user: 0, system: 1 } };
  const opened = await testEngine({ classes: [log], deckies: ["one"], config: { weights } });
  const { action } = await tickUntil(opened.engine, "file:create");
  const onDisk = join(action.decky.ref, "/var/log/acme.log");
  appendFileSync(onDisk, "from the daemon\n");
  const found = readFileSync(onDisk);
  for (let tick = 0; tick < 20; tick++) {
    await opened.pace.wait(60_000, new AbortController().signal);
    await opened.engine.tick();
  }
  assert.deepEqual(readFileSync(onDisk), found);
  assert.deepEqual(
    opened.events.filter(({ topic }) => topic.startsWith("orchestrator.file.tampered.")),
    [],
  );
  await opened.end();
});

test.run();
