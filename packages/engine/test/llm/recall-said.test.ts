import assert from "node:assert/strict";
import type { DecnetErrorRecord } from "@decnet/sdk";
import { test } from "uvu";
import note from "../../../../plugins/note/src/index.ts";
import { recallSaid } from "../../src/llm/recall-said.ts";
import { temporaryFolder } from "../fixtures/temporary-folder.ts";
import { testEngine } from "../fixtures/test-engine.ts";
import { ollamaServer } from "./ollama-server.ts";

const ODE =
  "- ask for the keys to the cellar before the weekend\n- throw out the old disk in the archive\n- order a chair for the north wing\n";
const weights = {
  actions: { file: 1 },
  file: { create: 1, edit: 0, leaveAlone: 0 },
  categories: { user: 1, system: 0 },
  classes: {},
  canaryProbability: 0,
};

test("after a restart a model may not write what stands in a file", async () => {
  const server = await ollamaServer(() => ({ kind: "text", text: ODE }));
  const folder = temporaryFolder("recall");
  const run = async (now: number) => {
    const llm = {
      backend: "ollama",
      model: "llama3.1",
      host: server.host,
      timeoutSeconds: 9,
      options: {},
      concurrency: 1,
      queue: 8,
    };
    const opened = await testEngine({ folder, now, config: { weights, llm } as never });
    await opened.host.use(note as never);
    for (let tick = 0; tick < 12; tick++) {
      await opened.engine.tick();
      await opened.voices.idle();
      await opened.pace.wait(60_000, new AbortController().signal);
    }
    const odes = await opened.store.transaction((transaction) =>
      transaction("synthetic_files").where({ last_body: ODE }),
    );
    const { health } = opened.voices;
    await opened.end();
    return { odes: odes.length, health };
  };
  const now = Date.UTC(2026, 10, 18, 11, 0);
  assert.equal((await run(now)).odes, 1);
  const again = await run(now + 3_600_000);
  assert.equal(again.odes, 1);
  const { failures, ms } = again.health as { failures: Record<string, number>; ms?: object };
  assert.ok((failures.repeats ?? 0) > 0);
  assert.equal(ms, undefined, "an answer was used");
  await server.close();
});

test("a store that cannot say is told, and nothing is remembered", async () => {
  const problems: DecnetErrorRecord[] = [];
  const files = { writtenByModels: () => Promise.reject(new Error("database is locked")) };
  const said = await recallSaid(files, (problem) => problems.push(problem));
  assert.equal(said.repeats(ODE), false);
  assert.deepEqual(
    problems.map(({ code, message }) => [code, message]),
    [["DN_LLM_FORGOTTEN", "what models wrote before could not be read: database is locked"]],
  );
});

test.run();
