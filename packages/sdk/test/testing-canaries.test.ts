import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test } from "uvu";
import { callbackUrl } from "../src/callback-address.ts";
import { defineContentClass } from "../src/content-class.ts";
import { definePlugin } from "../src/define-plugin.ts";
import {
  canaryWriter,
  inTemporaryFolder,
  loadClass,
  PEOPLE,
  personInTurn,
  withCanary,
  withNobodyAround,
  writeInTurn,
} from "../src/testing/index.ts";

const plugin = definePlugin({
  name: "acme",
  apiVersion: 1,
  setup: (api) => {
    api.contentClass(
      defineContentClass({
        id: "acme.link",
        category: "canary",
        callback: "http",
        notes: "",
        weight: 1,
        namer: ({ account, random }) => `${account.home}/${random.int(1, 1e9)}.url`,
        bytes: ({ canary, path, random, colleagues }) =>
          new TextEncoder().encode(
            `${path} ${random.int(1, 1e9)} ${colleagues.length} ${callbackUrl(canary)}`,
          ),
        companions: ({ path, random }) => [{ path: `${path}.bak`, body: String(random.int(1, 1e9)) }],
      }),
    );
    api.contentClass(
      defineContentClass({
        id: "acme.note",
        category: "user",
        weight: 1,
        namer: () => "/home/x/y",
        template: "x",
      }),
    );
  },
});

const write = canaryWriter(await loadClass(plugin));
const textOf = ({ bytes }: Awaited<ReturnType<typeof write>>) => new TextDecoder().decode(bytes);

test("name, bytes and companions are each drawn from a fresh stream", async () => {
  const written = await write({ seed: "7" });
  const number = /(\d+)\.url$/.exec(written.path)?.[1];
  assert.equal(textOf(written).split(" ").slice(0, 2).join(" "), `${written.path} ${number}`);
  assert.deepEqual(written.companions, [{ path: `${written.path}.bak`, body: number }]);
  assert.equal(written.ctx.path, written.path);
  const { ctx: _, ...again } = await write({ seed: "7" });
  assert.deepEqual({ ...again, ctx: written.ctx }, written);
});

test("a path that is given is kept to", async () => {
  assert.equal((await write({ path: "/srv/a.url" })).path, "/srv/a.url");
});

test("a test may change whom it calls, and who is around", async () => {
  assert.match(
    textOf(await write({}, withCanary({ httpBase: "http://127.0.0.1:9" }))),
    / http:\/\/127\.0\.0\.1:9\/c\//,
  );
  assert.match(textOf(await write({})), / 4 /);
  assert.match(textOf(await write({}, withNobodyAround)), / 0 /);
});

test("many are written by all people in turn, each with a seed of its own", async () => {
  const many = await writeInTurn(7, "many", write);
  assert.deepEqual(
    many.map(({ ctx }) => ctx.persona),
    [0, 1, 2, 3, 4, 0, 1].map((at) => PEOPLE[at]),
  );
  assert.equal(new Set(many.map(({ path }) => path)).size, 7);
  assert.equal(personInTurn(6), PEOPLE[1]);
});

test("a class is found by its id, and one that is no canary is refused", async () => {
  const note = await loadClass(plugin, { id: "acme.note" });
  assert.equal(note.id, "acme.note");
  assert.throws(() => canaryWriter(note), /acme\.note is no canary/);
  await assert.rejects(loadClass(plugin, { id: "acme.none" }), /acme registers no acme\.none/);
});

// A suite ends its process, so each has one of its own.
const sameBytesOf = (data: string) =>
  inTemporaryFolder((folder) => {
    const sdk = (name: string) => JSON.stringify(new URL(`../src/${name}`, import.meta.url).href);
    const made = join(folder, "plugin.mts");
    writeFileSync(
      made,
      `import { definePlugin } from ${sdk("index.ts")};
      export default definePlugin({ name: "acme", apiVersion: 1, setup: (api) => api.contentClass({
        id: "acme.note", category: "user", weight: 1, namer: ({ account }) => account.home + "/a.txt",
        template: "{{one}}", data: ({ random }) => ({ one: random.int(1, 1e9) + " " + ${data} }) }) });`,
    );
    const script = `const { testSameBytes } = await import(${sdk("testing/index.ts")});
      testSameBytes(new URL(${JSON.stringify(pathToFileURL(made).href)}));`;
    const { stdout, status } = spawnSync(
      process.execPath,
      [...process.execArgv, "--input-type=module", "--eval", script],
      { env: { ...process.env, TZ: "UTC", LC_ALL: "C.UTF-8" }, encoding: "utf8" },
    );
    return { stdout, status };
  });

test("bytes that are the same elsewhere pass", async () => {
  const { stdout, status } = await sameBytesOf('""');
  assert.equal(status, 0, stdout);
  assert.match(stdout, /Passed:\s+2\b/);
});

for (const [what, data] of [
  ["the machine's zone", "new Date(0).getHours()"],
  ["the machine's language", "(1234.5).toLocaleString()"],
] as const)
  test(`bytes that hang on ${what} are found out`, async () => {
    const { stdout, status } = await sameBytesOf(data);
    assert.notEqual(status, 0);
    assert.match(stdout, /writes what this process writes/);
  });

test.run();
