import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { DecnetErrorRecord } from "@decnet/sdk";
import { test } from "uvu";
import { openAudit } from "../../src/audit/open-audit.ts";
import { loadConfig } from "../../src/config/load-config.ts";
import { simulate } from "../../src/simulation/simulate.ts";
import { languageFault } from "../../src/text/language-fault.ts";
import { temporaryFolder } from "../fixtures/temporary-folder.ts";
import { chattyAnswer } from "./lists.ts";
import { ollamaServer } from "./ollama-server.ts";

const quickstart = fileURLToPath(new URL("../../../../examples/quickstart/", import.meta.url));
const LANGUAGES = JSON.parse(readFileSync(join(quickstart, "personas.json"), "utf8")) as {
  email: string;
  language: string;
}[];

interface Line {
  readonly decky: string;
  readonly path: string;
  readonly contentClass: string;
  readonly persona: string | null;
  readonly edits: number;
  readonly model?: string;
}

const month = async (days: number, deckies: number, interval: number, actions: 1 | "perDecky" = 1) => {
  const server = await ollamaServer(chattyAnswer);
  const problems: DecnetErrorRecord[] = [];
  const plain = await loadConfig({ cwd: quickstart, env: {}, fallback: {}, overrides: { interval } });
  const config = {
    ...plain,
    tick: { ...plain.tick, actions },
    llm: { ...plain.llm, backend: "ollama", host: server.host },
    // What people write is what is looked at, and most of it twice.
    weights: { ...plain.weights, file: { create: 35, edit: 60, leaveAlone: 5 } },
  };
  try {
    const out = join(temporaryFolder("month"), "out");
    await simulate({
      config,
      days,
      deckies,
      start: Date.UTC(2026, 9, 5),
      seed: "month",
      out,
      pluginFolders: [quickstart],
      onProblem: (problem) => problems.push(problem),
    });
    const text = readFileSync(join(out, "manifest.jsonl"), "utf8");
    const manifest = text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Line);
    return { out, text, manifest, problems, config, asked: server.asked.length };
  } finally {
    await server.close();
  }
};

const MODEL_CLASSES = /^(?:note|todo|draft|script)$/;
const lived = await month(30, 3, 900);
const written = lived.manifest.filter(({ model }) => model === "llama3.1");

test("a model wrote a good part of it, and nothing was complained of", () => {
  // A canary is a persona's as well, and never a model's.
  const personal = lived.manifest.filter(({ contentClass }) => MODEL_CLASSES.test(contentClass));
  assert.ok(written.length > personal.length * 0.5, `${written.length} of ${personal.length}`);
  assert.deepEqual(lived.problems, []);
  for (const { contentClass } of written) assert.match(contentClass, MODEL_CLASSES);
});

test("the audit finds no voice of a model, and no switch of language", async () => {
  const { findings } = await openAudit({
    config: lived.config,
    pluginFolders: [quickstart],
    onProblem: (problem) => assert.fail(JSON.stringify(problem)),
    dir: lived.out,
  });
  const held = findings.filter(({ tell, weight }) => weight >= 2 && /^(?:X0[478]|F0[23]|R02)$/.test(tell));
  assert.deepEqual(held, []);
});

test("files that were edited ten times and more stay in their people's language", () => {
  const often = lived.manifest.filter(({ edits, persona }) => edits >= 10 && persona !== null);
  const spoken = new Map(LANGUAGES.map(({ email, language }) => [email, language]));
  assert.ok(often.length >= 3, `only ${often.length} files were edited so often`);
  assert.ok(often.some(({ persona }) => spoken.get(persona ?? "") !== "en"));
  for (const { decky, path, persona } of often) {
    const text = readFileSync(join(lived.out, "deckies", decky, path), "utf8");
    assert.equal(
      languageFault({ path, text }, spoken.get(persona ?? "") as "en"),
      undefined,
      `${path}\n${text}`,
    );
  }
});

test("the same seed and the same answers give the same manifest", async () => {
  const [first, second] = [await month(3, 4, 900, "perDecky"), await month(3, 4, 900, "perDecky")];
  assert.equal(second.text, first.text);
  assert.equal(second.asked, first.asked);
  assert.ok(first.manifest.some(({ model }) => model !== undefined));
});

test.run();
