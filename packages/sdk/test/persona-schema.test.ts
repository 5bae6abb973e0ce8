import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "uvu";
import { PersonaPoolSchema } from "../src/persona.ts";

test("the published JSON Schema is that of the code", () => {
  const published = readFileSync(new URL("../persona-pool.schema.json", import.meta.url), "utf8");
  assert.deepEqual(
    JSON.parse(published),
    {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      ...JSON.parse(JSON.stringify(PersonaPoolSchema)),
    },
    "write what `decnet realism persona-schema` prints to packages/sdk/persona-pool.schema.json",
  );
});

test.run();
