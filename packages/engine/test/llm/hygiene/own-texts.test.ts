import assert from "node:assert/strict";
import type { PersonalContext } from "@decnet/sdk";
import { liveFile, makeContext, PEOPLE, writeFile } from "@decnet/sdk/testing";
import { test } from "uvu";
import { clean } from "../../../src/llm/hygiene/index.ts";
import { paths } from "../../../src/llm/hygiene/naming/paths/index.ts";
import { registeredClass } from "./occasion.ts";

const SEEDS = { note: 150, todo: 150, draft: 150, script: 40 } as const;
const EDITED = 10;
const EDITS = 6;

for (const [id, seeds] of Object.entries(SEEDS)) {
  test(`what the templates write passes as it is (${id})`, async () => {
    const registered = await registeredClass(id);
    const { contentClass } = registered;
    for (let at = 0; at < seeds; at++) {
      const persona = PEOPLE[at % PEOPLE.length] ?? assert.fail();
      const parts = { seed: `own ${at}`, persona };
      const { path, body } = await writeFile(contentClass, parts);
      const fresh = makeContext(contentClass, { ...parts, path }) as PersonalContext;
      // A template's script works in the folders that its trade has, whether they are there or not; here they are.
      const files = paths
        .mentions({ path, text: id === "script" ? String(body) : "" }, fresh)
        .map(({ name }) => ({ path: name, contentClass: id }));
      const context = makeContext(contentClass, { ...parts, path, files }) as PersonalContext;
      assert.deepEqual(
        await clean(String(body), registered, { context }),
        { text: body },
        `${path}\n${body}`,
      );
      if (at >= EDITED) continue;
      const versions = await liveFile(contentClass, EDITS, parts);
      for (const [edit, text] of versions.entries()) {
        const previous = versions[edit - 1];
        if (previous === undefined) continue;
        const cleaned = await clean(text, registered, { context, previous });
        assert.deepEqual(cleaned, { text }, `${path}, edit ${edit}\n${text}`);
      }
    }
  });
}

test.run();
