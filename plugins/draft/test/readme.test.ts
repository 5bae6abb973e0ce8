import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Persona } from "@decnet/sdk";
import { liveFile, PEOPLE, writeFile } from "@decnet/sdk/testing";
import { test } from "uvu";
import { loadDraft } from "./fleet.ts";

test("the README's examples are what the plugin writes", async () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const draft = await loadDraft();
  for (const [seed, persona] of [
    ["readme9", PEOPLE[0] as Persona],
    ["readme7", PEOPLE[1] as Persona],
    ["readme8", PEOPLE[3] as Persona],
  ] as const) {
    const { path, body } = await writeFile(draft, { seed, persona });
    assert.ok(readme.includes(path), path);
    assert.ok(readme.includes(`\n${body}`), `${path}\n${body}`);
  }
  const versions = await liveFile(draft, 6, { seed: "readme9", persona: PEOPLE[0] as Persona });
  assert.ok(readme.includes(`\n${versions.at(-1)}`), versions.at(-1));
});

test.run();
