import assert from "node:assert/strict";
import { definePlugin } from "@decnet/sdk";
import Type from "typebox";
import { test } from "uvu";
import { checkOptions } from "../../src/plugins/check-options.ts";

const plugin = definePlugin({
  name: "@acme/x",
  apiVersion: 1,
  options: Type.Object({ maxLines: Type.Integer({ default: 12, minimum: 1 }) }),
  setup: () => {},
});

test("defaults are filled in", () => assert.deepEqual(checkOptions(plugin as never, {}), { maxLines: 12 }));

test("an unknown key is refused with the nearest name", () => {
  assert.throws(() => checkOptions(plugin as never, { maxlines: 3 }), {
    code: "DN_PLUGIN_OPTIONS",
    hint: 'did you mean "maxLines"?',
  });
});

test("a wrong value is refused", () => {
  assert.throws(() => checkOptions(plugin as never, { maxLines: 0 }), { code: "DN_PLUGIN_OPTIONS" });
});

test("no schema means no options", () => {
  const bare = definePlugin({ name: "@acme/y", apiVersion: 1, setup: () => {} });
  assert.throws(() => checkOptions(bare, { any: 1 }), { code: "DN_PLUGIN_OPTIONS" });
});

test.run();
