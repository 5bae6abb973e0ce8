import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { liveFile, PEOPLE, writeFile } from "@decnet/sdk/testing";
import { test } from "uvu";
import { filesOf } from "./account-files.ts";
import { loadScript } from "./fleet.ts";

test("the README's examples are what the plugin writes", async () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const script = await loadScript();
  for (const [seed, at, ordinal] of [
    ["readme1", 0, 1],
    ["readme7", 3, 2],
  ] as const) {
    const persona = PEOPLE[at] as (typeof PEOPLE)[0];
    const parts = { seed, persona, ordinal, files: filesOf(persona) };
    const { path, body } = await writeFile(script, parts);
    assert.ok(readme.includes(path), path);
    assert.ok(readme.includes(`\n${body}`), `${path}\n${body}`);
    if (at === 3) assert.ok(readme.includes(`\n${(await liveFile(script, 6, parts)).at(-1)}`));
  }
});

test.run();
