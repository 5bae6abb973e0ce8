import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Occasion } from "@decnet/sdk";
import { test } from "uvu";
import { buildQuestion } from "../../src/llm/prompts/index.ts";
import { occasionFor, personOf, registeredClass } from "./hygiene/occasion.ts";

const snapshots = fileURLToPath(new URL("./prompts/", import.meta.url));

const questionFor = async (id: string, path: string, language: string, over = {}, previous?: string) => {
  const registered = await registeredClass(id);
  const occasion = occasionFor(registered, path, personOf(language, over), previous);
  const task = registered.contentClass.prompt?.(occasion.context) ?? "";
  return { question: buildQuestion(task, occasion), occasion };
};

const CASES: readonly (readonly [string, Parameters<typeof questionFor>])[] = [
  ["note-en", ["note", "/home/lwhitfield/notes/rack.txt", "en"]],
  [
    "note-es-edit",
    ["note", "/home/jruiz/notas.txt", "es", {}, "- preguntar a Ana por la factura\n- revisar el contrato\n"],
  ],
  [
    "todo-pt",
    [
      "todo",
      "/home/mreis/TODO.md",
      "pt",
      { mannerisms: ["ends lines with three dots", "writes names in capitals", "no articles"] },
    ],
  ],
  [
    "draft-fr",
    [
      "draft",
      "/home/emarchand/Documents/proposition.md",
      "fr",
      { tone: "custom", tone_custom: "dry, a little ironic" },
    ],
  ],
  ["script-de", ["script", "/home/jvogt/bin/aufraeumen.sh", "de"]],
];

// Regenerate with SNAPSHOTS=write, and read what changed.
for (const [name, parts] of CASES) {
  test(`a prompt reads as in prompts/${name}.txt`, async () => {
    const { question } = await questionFor(...parts);
    const text = `${question?.system}\n\n----------\n\n${question?.prompt}\n`;
    const file = `${snapshots}${name}.txt`;
    if (process.env.SNAPSHOTS === "write") writeFileSync(file, text);
    assert.ok(existsSync(file), `${file} is missing`);
    assert.equal(text, readFileSync(file, "utf8"));
  });
}

test("at most two mannerisms, always the same ones for a file, and all of them over many files", async () => {
  const habits = [
    "ends lines with three dots",
    "writes names in capitals",
    "no articles",
    "abbreviates days",
  ];
  const seen = new Set<string>();
  const registered = await registeredClass("note");
  const persona = personOf("en", { mannerisms: habits });
  const shown = ({ context }: Occasion) => {
    const system = buildQuestion("a note", { context })?.system ?? "";
    return habits.filter((habit) => system.includes(`Always: ${habit}.`));
  };
  for (let file = 0; file < 40; file++) {
    const occasion = occasionFor(registered, `/home/x/notes-${file}.txt`, persona);
    const context = { ...occasion.context, random: occasion.context.random.fork(file) };
    const first = shown({ context });
    assert.deepEqual(shown({ context }), first);
    assert.ok(first.length >= 1 && first.length <= 2, first.join());
    for (const habit of first) seen.add(habit);
  }
  assert.equal(seen.size, habits.length);
});

test("a model is not asked without a task, nor for a text it could not give back", async () => {
  const registered = await registeredClass("note");
  const occasion = occasionFor(registered, "/home/x/notes.txt", personOf("en"));
  assert.equal(buildQuestion(" ", occasion), undefined);
  assert.equal(buildQuestion("a note", { ...occasion, previous: "a line\n".repeat(4000) }), undefined);
});

test.run();
