import assert from "node:assert/strict";
import Type from "typebox";
import { test } from "uvu";
import { defineContentClass } from "../src/content-class.ts";
import { definePlugin } from "../src/define-plugin.ts";
import { loadClasses } from "../src/testing/index.ts";

const classOf = (id: string) =>
  defineContentClass({ id, category: "user", weight: 1, namer: () => "/home/x/y", template: id });

// A schema as a lax author writes it: it says that more keys are welcome.
const schema = Type.Object(
  { lines: Type.Integer({ minimum: 1, default: 12 }) },
  { additionalProperties: true },
);

const lax = () => {
  const seen: unknown[] = [];
  const plugin = definePlugin({
    name: "acme",
    apiVersion: 1,
    options: schema,
    setup(api, options) {
      seen.push(options);
      api.contentClass(classOf("acme.a"));
      api.contentClass(classOf("acme.b"));
    },
  });
  return { plugin, seen };
};

test("classes come in the order they were registered", async () => {
  const classes = await loadClasses(lax().plugin);
  assert.deepEqual(
    classes.map(({ id }) => id),
    ["acme.a", "acme.b"],
  );
});

test("defaults are filled in, what is given is kept, and the given object is left alone", async () => {
  const { plugin, seen } = lax();
  const given = {};
  await loadClasses(plugin, given);
  await loadClasses(plugin, { lines: 3 });
  assert.deepEqual(seen, [{ lines: 12 }, { lines: 3 }]);
  assert.deepEqual(given, {});
});

test("unknown options are refused, whatever the schema says", async () => {
  await assert.rejects(loadClasses(lax().plugin, { line: 3 }), TypeError);
});

test("options that do not fit are refused, and set-up is not run", async () => {
  const { plugin, seen } = lax();
  await assert.rejects(
    loadClasses(plugin, { lines: 0 }),
    (error) => error instanceof TypeError && /lines/.test(error.message),
  );
  assert.deepEqual(seen, []);
});

test("no schema means no options", async () => {
  const plain = definePlugin({ name: "acme", apiVersion: 1, setup() {} });
  assert.deepEqual(await loadClasses(plain), []);
  await assert.rejects(loadClasses(plain, { lines: 3 }), TypeError);
});

test("hooks can be tapped", async () => {
  const tapping = definePlugin({
    name: "acme",
    apiVersion: 1,
    setup(api) {
      api.hooks.gate.tap("acme", () => true);
      api.hooks.dispatch.for("file").tapPromise("acme", async () => undefined);
      api.contentClass(classOf(api.name));
    },
  });
  assert.equal((await loadClasses(tapping))[0]?.id, "acme");
});

test.run();
