import assert from "node:assert/strict";
import { DAY } from "@decnet/sdk";
import { makeContext, PEOPLE, WRITTEN_AT, writeFile } from "@decnet/sdk/testing";
import fc from "fast-check";
import { test } from "uvu";
import { everyone, linesOf, loadDraft } from "./fleet.ts";
import { assertSound } from "./rules.ts";

const draft = await loadDraft();
const people = everyone();

const live = async (seed: string, persona: (typeof people)[0], ordinal: number, edits: number) => {
  const parts = { seed, persona, ordinal };
  const { path, body } = await writeFile(draft, parts);
  const versions = [String(body)];
  for (let edit = 1; edit <= edits; edit++) {
    const ctx = makeContext(draft, { ...parts, path, edits: edit, at: WRITTEN_AT + edit * DAY });
    const next = await draft.nextIteration?.(versions.at(-1) as string, ctx);
    if (next !== undefined) versions.push(next);
  }
  return { path, versions };
};

test("two hundred edits keep a paper's language, form and limits", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(1e6), fc.nat(people.length - 1), fc.nat(14), async (seed, who, ordinal) => {
      const persona = people[who] as (typeof people)[0];
      const { path, versions } = await live(`p${seed}`, persona, ordinal, 200);
      for (const version of versions) assertSound(version, path, persona.language);
      assert.ok(versions.length > 60, `${path} changed ${versions.length - 1} times in 200 edits`);
    }),
    { numRuns: 5 },
  );
});

test("three hundred edits never pass the hard limit", async () => {
  for (const [at, persona] of PEOPLE.entries()) {
    const { path, versions } = await live(`limit ${at}`, persona, at, 300);
    const largest = Math.max(...versions.map((version) => Buffer.byteLength(version)));
    assert.ok(largest <= 28 * 1024, `${path} ${largest}`);
  }
});

test("a paper that has grown too long gets shorter, until it fits", async () => {
  const words = (n: number) =>
    `Section ${n} was written by ${["Ana", "Rui", "Zoe"][n % 3]} and has ${n + 11} remarks of its own.`;
  const parts = Array.from(
    { length: 170 },
    (_, n) => `## Part ${n}\n\n${words(n)} ${words(n + 300)}\n\n${words(n + 600)}`,
  );
  for (const persona of PEOPLE.slice(0, 2)) {
    let text = `# Title\n\n${parts.join("\n\n")}\n`;
    assert.ok(Buffer.byteLength(text) > 32 * 1024, `${Buffer.byteLength(text)}`);
    for (let edits = 1; edits <= 12; edits++) {
      const ctx = makeContext(draft, { persona, path: "/home/x/rfc-zzz.md", edits });
      const next = (await draft.nextIteration?.(text, ctx)) ?? text;
      assert.ok(Buffer.byteLength(next) <= Math.max(Buffer.byteLength(text), 26 * 1024));
      text = next;
    }
    assert.ok(Buffer.byteLength(text) <= 24 * 1024, `${Buffer.byteLength(text)}`);
  }
});

test("what stays, stays byte for byte", async () => {
  let [kept, all] = [0, 0];
  for (const [at, persona] of people.entries()) {
    const { versions } = await live(`kept ${at}`, persona, at, 8);
    for (const [edit, version] of versions.slice(1).entries()) {
      const before = linesOf(versions[edit] ?? "");
      const now = new Set(linesOf(version));
      all += before.length;
      kept += before.filter((line) => now.has(line)).length;
    }
  }
  assert.ok(kept / all > 0.85, `${kept} of ${all}`);
});

test("edits are of many kinds", async () => {
  const kinds = new Set<string>();
  for (const [at, persona] of people.entries()) {
    const { versions } = await live(`kinds ${at}`, persona, 20 + at, 12);
    for (const [edit, version] of versions.slice(1).entries()) {
      const before = linesOf(versions[edit] ?? "");
      const now = linesOf(version);
      const [gone, come] = [before.filter((l) => !now.includes(l)), now.filter((l) => !before.includes(l))];
      if (gone.length === 0 && come.length === 0) kinds.add("moved");
      else if (gone.length === 0) kinds.add("added");
      else if (come.length === 0) kinds.add("cut");
      else if (gone.length === 1 && come.length === 1)
        kinds.add(gone[0]?.replace(/\d/g, "") === come[0]?.replace(/\d/g, "") ? "figure" : "settled");
      else kinds.add("rewritten");
    }
  }
  for (const kind of ["moved", "added", "figure", "settled", "rewritten"])
    assert.ok(kinds.has(kind), `none ${kind}: ${[...kinds]}`);
});

test("any text can be gone on with, or is left alone", async () => {
  const odd = [
    "",
    "\n\n",
    "one line without an end",
    "a\r\nb\r\n",
    "# only a heading\n",
    "- first\n- second\n",
    "=====\n",
  ];
  const long = `${"A sentence that somebody else wrote here. ".repeat(900)}\n`;
  for (const previous of [...odd, long, "x\n".repeat(300)]) {
    for (const path of ["/home/x/memo-zzz.txt", "/home/x/rfc-zzz.md", "/home/x/budget.csv"]) {
      for (const persona of PEOPLE) {
        const next = await draft.nextIteration?.(previous, makeContext(draft, { persona, path, edits: 1 }));
        if (next === undefined) continue;
        assert.notEqual(next, previous);
        assert.ok(next.trim() !== "" && Buffer.byteLength(next) <= 40 * 1024, path);
      }
    }
  }
});

test.run();
