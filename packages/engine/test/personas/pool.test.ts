import assert from "node:assert/strict";
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Decky, DecnetErrorRecord } from "@decnet/sdk";
import { suite } from "uvu";
import { People } from "../../src/personas/people.ts";

const ana = { name: "Ana Lopes", email: "ana@corp.example", role: "DBA" };
const rui = { name: "Rui Melo", email: "rui@corp.example", role: "Developer" };
const decky: Decky = { uuid: "u", name: "n", source: "local", ref: "", services: [] };

const test = suite<{ file: string; folder: string; told: DecnetErrorRecord[]; people: People }>(
  "persona pool",
);

test.before.each((context) => {
  context.folder = mkdtempSync(join(tmpdir(), "pool-"));
  context.file = join(context.folder, "people.json");
  context.told = [];
  writeFileSync(context.file, JSON.stringify([ana, { ...rui, email: "not an address" }, rui]));
  context.people = new People(
    { global: context.file, topologies: { lab: { personas: [ana], languageDefault: "pt" } } },
    (problem) => context.told.push(problem),
  );
});
test.after.each(({ folder }) => rmSync(folder, { recursive: true }));

test("invalid entries are dropped, and named with their field", ({ people, told }) => {
  assert.deepEqual(
    people.of(decky).map(({ name }) => name),
    ["Ana Lopes", "Rui Melo"],
  );
  assert.equal(told.length, 1);
  assert.equal(told[0]?.code, "DN_PERSONA_INVALID");
  assert.match(told[0]?.message ?? "", /persona 1 .*email/);
});

test("the file is read again when it changes, and only then", ({ people, file }) => {
  const before = people.of(decky);
  assert.equal(people.of(decky), before);
  writeFileSync(file, JSON.stringify([rui]));
  utimesSync(file, 1, 1);
  assert.deepEqual(
    people.of(decky).map(({ name }) => name),
    ["Rui Melo"],
  );
});

test("a broken file leaves the people of before in place and is told once", ({ people, file, told }) => {
  people.of(decky);
  told.length = 0;
  writeFileSync(file, "[{");
  assert.equal(people.of(decky).length, 2);
  assert.equal(people.of(decky).length, 2);
  assert.deepEqual(
    told.map(({ code }) => code),
    ["DN_PERSONA_POOL"],
  );
});

test("a pool that is not there is told with what installs one, and the people of before stay", ({
  people,
  file,
  told,
}) => {
  rmSync(file);
  assert.equal(people.of(decky).length, 0);
  writeFileSync(file, JSON.stringify([ana]));
  assert.equal(people.of(decky).length, 1);
  rmSync(file);
  assert.equal(people.of(decky).length, 1);
  assert.deepEqual(
    told.map(({ code, message, hint }) => `${code}: ${message}; ${hint}`),
    ["nobody", "1 of before"].map(
      (who) =>
        `DN_PERSONA_POOL: there is no persona pool; \`decnet realism import-personas FILE\` installs one; at work meanwhile: ${who}`,
    ),
  );
});

test("a language that no class speaks is said so, and the persona is used all the same", ({
  file,
  people,
  told,
}) => {
  writeFileSync(file, JSON.stringify([ana, { ...rui, language: "it" }]));
  assert.equal(people.of(decky).length, 2);
  assert.deepEqual(
    told.map(({ code }) => code),
    ["DN_PERSONA_LANGUAGE"],
  );
  assert.match(told[0]?.message ?? "", /Rui Melo speaks "it"/);
});

test("a topology's language is that of its file's people, too", ({ file, told }) => {
  const topologies = { lab: { personas: file, languageDefault: "fr" } };
  const people = new People({ global: [], topologies }, (problem) => told.push(problem));
  assert.deepEqual(
    people.of({ ...decky, topology: "lab" }).map(({ language }) => language),
    ["fr", "fr"],
  );
});

test("a topology's deckies have its own people, in its language", ({ people }) => {
  const own = people.of({ ...decky, topology: "lab" });
  assert.deepEqual(
    own.map(({ name, language }) => [name, language]),
    [["Ana Lopes", "pt"]],
  );
  assert.equal(people.of({ ...decky, topology: "unknown" }).length, 2);
});

test.run();
