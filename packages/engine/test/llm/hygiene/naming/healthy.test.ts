import assert from "node:assert/strict";
import { LANGUAGES, type PersonalContext } from "@decnet/sdk";
import { accountFor, HOST, makeContext } from "@decnet/sdk/testing";
import { test } from "uvu";
import { clean } from "../../../../src/llm/hygiene/index.ts";
import { personOf, registeredClass } from "../occasion.ts";
import { HEALTHY, type Healthy } from "./healthy.ts";

const FILES = ["notes.txt", "TODO.md", "bin/tidy.sh", "Documents/plan.md", "Documents/budget.csv"];

const occasionOf = async ({ contentClass: id, language, path }: Healthy) => {
  const registered = await registeredClass(id);
  const persona = personOf(language);
  const { home } = accountFor(persona);
  const context = makeContext(registered.contentClass, {
    persona,
    path: `${home}/${path}`,
    host: HOST,
    files: FILES.map((name) => ({ path: `${home}/${name}`, contentClass: "note" })),
  }) as PersonalContext;
  return { registered, context };
};

test("every class speaks every language here", () => {
  assert.ok(HEALTHY.length >= 30);
  const spoken = new Set(HEALTHY.map(({ contentClass, language }) => `${contentClass} ${language}`));
  assert.equal(spoken.size, 4 * LANGUAGES.length);
});

for (const healthy of HEALTHY) {
  test(`a text that names what is there passes as it is: ${healthy.language} ${healthy.path}`, async () => {
    const { registered, context } = await occasionOf(healthy);
    assert.deepEqual(await clean(healthy.text, registered, { context }), { text: healthy.text });
  });
}

test.run();
