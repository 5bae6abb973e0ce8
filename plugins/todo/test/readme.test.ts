import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Persona } from "@decnet/sdk";
import { liveFile, PEOPLE, writeFile } from "@decnet/sdk/testing";
import { test } from "uvu";
import { todo } from "./fleet.ts";

test("the README's examples are what the plugin writes", async () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const contentClass = await todo();
  for (const [seed, persona] of [
    ["readme10", PEOPLE[0] as Persona],
    ["readme3", PEOPLE[4] as Persona],
  ] as const) {
    const { path, body } = await writeFile(contentClass, { seed, persona });
    assert.ok(readme.includes(path), path);
    assert.ok(readme.includes(`\n${body}`), `${path}\n${body}`);
  }
  const versions = await liveFile(contentClass, 30, { seed: "readme10", persona: PEOPLE[0] as Persona });
  assert.ok(readme.includes(`\n${versions.at(-1)}`), versions.at(-1));
});

test.run();
