import assert from "node:assert/strict";
import { test } from "uvu";
import { decnet, fileWith } from "./fixtures/decnet.ts";

const show = (name: string, text: string) => decnet("plugins", "list", "--config", fileWith(name, text));

for (const [what, text, code, where] of [
  ["a typo", '{ "intervall": 3 }', "DN_CONFIG_UNKNOWN_KEY", /:1:3[\s\S]*did you mean "interval"/],
  [
    "an unknown plugin",
    '{ "plugins": { "@decnet/plugin-nota": true } }',
    "DN_PLUGIN_NOT_FOUND",
    /@decnet\/plugin-nota/,
  ],
  [
    "all-zero weights",
    '{ "plugins": { "@decnet/plugin-note": { "weight": 0 } } }',
    "DN_CONFIG_WEIGHTS",
    /every class has weight zero/,
  ],
  [
    "a weight for no class",
    '{ "plugins": { "@decnet/plugin-note": true }, "weights": { "classes": { "nots": 3 } } }',
    "DN_CONFIG_WEIGHTS",
    /did you mean "note"/,
  ],
  [
    "an unknown option",
    '{ "plugins": { "@decnet/plugin-note": { "options": { "maxlines": 3 } } } }',
    "DN_PLUGIN_OPTIONS",
    /did you mean "maxLines"/,
  ],
  ["broken JSON", '{ "interval": }', "DN_CONFIG_SYNTAX", /:1:15/],
] as const) {
  test(`${what} ends with 2, says where and what, and shows no stack`, async () => {
    const { code: exit, stdout, stderr } = await show(`${code}-${what.length}.jsonc`, text);
    assert.equal(exit, 2);
    assert.equal(stdout, "");
    assert.match(stderr, new RegExp(`^${code} `));
    assert.match(stderr, where);
    assert.doesNotMatch(stderr, /\n\s+at .*\(.*:\d+:\d+\)/);
  });
}

test("a plugin of another contract version ends with 2 and is named", async () => {
  fileWith("old.mjs", 'export default { name: "@acme/old", apiVersion: 7, setup() {} };');
  const { code, stderr } = await show("old.jsonc", '{ "plugins": { "./old.mjs": true } }');
  assert.equal(code, 2);
  assert.match(stderr, /DN_PLUGIN_API_VERSION .*apiVersion 7/);
});

test("a wrong flag ends with 2", async () => {
  assert.equal((await decnet("orchestrate", "--interval", "soon")).code, 2);
  assert.equal((await decnet("simulate", "--days", "1")).code, 2);
});

test.run();
