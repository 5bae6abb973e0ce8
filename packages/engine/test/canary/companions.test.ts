import assert from "node:assert/strict";
import { lstatSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DAY, isDecnetError, isHuman } from "@decnet/sdk";
import { test } from "uvu";
import { testEngine } from "../fixtures/test-engine.ts";
import { TRAP_CALLBACK, trap } from "../fixtures/trap.ts";

const order = { decky: "one", orderedBy: "test" };
const open = (over: Parameters<typeof trap>[0] = {}) =>
  testEngine({ classes: [trap(over)], deckies: ["one"], canary: TRAP_CALLBACK });

const planted = async (opened: Awaited<ReturnType<typeof open>>) => {
  const outcome = await opened.canaries.plant(order, "acme.trap");
  assert.equal(outcome.status, "done", "why" in outcome ? outcome.why : "");
  if (outcome.status !== "done") throw new Error("unreachable");
  return outcome.receipt;
};

test("what comes along is planted in the same batch, with its own mode and time, and is a row of its own", async () => {
  const opened = await open();
  const { action, planted: files } = await planted(opened);
  const { file, plan } = action.artifact;
  const root = action.decky.ref;
  const readme = join(dirname(file.path), "readme.txt");
  const age = Number(file.mtime / 1_000_000n) - lstatSync(join(root, readme)).mtimeMs;
  assert.ok(Math.abs(age - 3 * DAY) < 2_000, `${age} ms`);
  const rc = join(plan.account.home, ".vaultrc");
  assert.equal(lstatSync(join(root, rc)).mode & 0o777, 0o600);
  assert.ok(lstatSync(join(root, rc), { bigint: true }).mtimeNs <= file.mtime);
  assert.equal(lstatSync(join(root, dirname(file.path))).mode & 0o777, 0o700);
  assert.equal(lstatSync(join(root, file.path)).mode & 0o777, 0o640);
  const rows = await opened.store.files.ofDecky(action.decky.uuid);
  assert.deepEqual(rows.map(({ path }) => path).sort(), files.map(({ path }) => path).sort());
  const [token] = await opened.store.tokens.all();
  assert.deepEqual(new Set(rows.map(({ canaryToken }) => canaryToken)), new Set([token?.callback_token]));
  assert.ok(rows.every(({ editKey }) => editKey === null));
  await opened.end();
});

test("an optional companion stays away from what stands there, a needed one sends the canary elsewhere", async () => {
  let named = 0;
  const opened = await open({ namer: ({ account }) => `${account.home}/v${++named}/settings.ini` });
  const [decky] = opened.engine.info.deckies();
  assert.ok(decky !== undefined);
  const { accounts } = await opened.fleet.facts(decky);
  for (const { home } of accounts.filter(isHuman)) {
    writeFileSync(join(decky.ref, home, ".vaultrc"), "mine\n");
    mkdirSync(join(decky.ref, home, "v1"));
    mkdirSync(join(decky.ref, home, "v2"));
    writeFileSync(join(decky.ref, home, "v1/readme.txt"), "mine\n");
    writeFileSync(join(decky.ref, home, "v2/readme.txt"), "mine\n");
  }
  const { action } = await planted(opened);
  assert.match(action.artifact.file.path, /\/v3\/settings\.ini$/);
  const home = action.artifact.plan.account.home;
  assert.equal(readFileSync(join(decky.ref, home, ".vaultrc"), "utf8"), "mine\n");
  await opened.end();
});

test("a companion is held against the rules of the file: folder, brand, mode", async () => {
  const bad = [
    { code: "DN_ARTIFACT_FOLDER", companion: { path: "/etc/vault", body: "x" } },
    { code: "DN_ARTIFACT_PATH", companion: { path: "/srv/../etc/vault", body: "x" } },
    { code: "DN_ARTIFACT_BRAND", companion: { path: "/srv/vault", body: "a decoy" } },
    { code: "DN_ARTIFACT_MODE", companion: { path: "/srv/vault", body: "x", mode: 0o4755 } },
  ];
  for (const { code, companion } of bad) {
    const opened = await open({ companions: () => [companion] });
    const outcome = await opened.canaries.plant(order, "acme.trap");
    assert.equal(outcome.status, "idle");
    assert.deepEqual(
      opened.problems.map((problem) => problem.code).filter((told) => told.startsWith("DN_ARTIFACT")),
      [code],
    );
    assert.equal((await opened.store.counts()).synthetic_files, 0);
    await opened.end();
  }
});

test("a class that throws in its companions is named, and plants nothing", async () => {
  const opened = await open({
    companions: () => {
      throw new Error("no idea");
    },
  });
  await opened.canaries.plant(order, "acme.trap").catch((error) => assert.ok(isDecnetError(error)));
  assert.ok(opened.problems.some(({ hook }) => hook === "acme.trap.companions"));
  assert.equal((await opened.store.counts()).synthetic_files, 0);
  await opened.end();
});

test.run();
