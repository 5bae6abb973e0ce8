import assert from "node:assert/strict";
import { LANGUAGES, type PersonalContext } from "@decnet/sdk";
import { makeContext, PEOPLE, writeFile } from "@decnet/sdk/testing";
import { test } from "uvu";
import { PHRASEBOOKS } from "../src/phrasebooks.ts";
import { readSubject } from "../src/read-subject.ts";
import { rotaEntry } from "../src/rota.ts";
import { loadNote, writeFleet } from "./fleet.ts";

const note = await loadNote();
const fileName = (path: string) => path.slice(path.lastIndexOf("/") + 1);

test("a name means one topic in its language", () => {
  for (const language of LANGUAGES) {
    const topics = new Map<string, string>();
    for (const [topic, names] of Object.entries(PHRASEBOOKS[language].names)) {
      for (const name of names) {
        assert.equal(topics.get(name), undefined, `${language}: ${name} is ${topic} and ${topics.get(name)}`);
        topics.set(name, topic);
      }
    }
  }
});

test("the topic read from a path is the one it was named for", () => {
  for (const persona of PEOPLE) {
    for (let ordinal = 0; ordinal < 25; ordinal++) {
      const ctx = makeContext(note, { persona, ordinal, seed: `agree ${ordinal}` }) as PersonalContext;
      const path = note.namer(ctx);
      assert.equal(readSubject(path, ctx).topic, rotaEntry(ctx).topic, path);
    }
  }
});

test("a note named after a ticket, a host, a colleague or a project speaks of it", async () => {
  for (const persona of PEOPLE) {
    for (let ordinal = 0; ordinal < 25; ordinal++) {
      const parts = { persona, ordinal, seed: `speaks ${ordinal}` };
      const { path, body } = await writeFile(note, parts);
      const ctx = makeContext(note, { ...parts, path }) as PersonalContext;
      const { topic, project, who } = readSubject(path, ctx);
      const text = String(body).toLowerCase();
      const lines = text.split("\n").length;
      if (topic === "meeting" && lines > 8 && project !== undefined)
        assert.ok(text.includes(project.key.toLowerCase()), `${path}\n${text}`);
      if (topic === "person" && who !== undefined)
        assert.ok(text.includes(who.toLowerCase()), `${path}\n${text}`);
      for (const other of ctx.projects)
        if (project !== undefined && other !== project)
          assert.ok(!text.includes(`${other.key.toLowerCase()}-`), `${path} speaks of ${other.key}`);
    }
  }
});

test("a name that nobody knows is a note about anything, in a project's folder about the project", () => {
  const ctx = makeContext(note) as PersonalContext;
  assert.deepEqual(readSubject("/home/x/zzz.log", ctx), { topic: "jot" });
  assert.equal(readSubject("/home/x/projects/kestrel/zzz", ctx).project?.name, "Kestrel");
  assert.equal(readSubject("/home/x/MEETING_Kestrel2.txt", ctx).topic, "meeting");
});

test("no name promises keys or bears a timestamp", async () => {
  for (const { path } of await writeFleet(6, 20)) {
    assert.doesNotMatch(fileName(path), /secret|credential|token|\d{6,}/i);
    assert.match(path, /\.(txt|md)$/);
  }
});

test("one account's notes all have names of their own", () => {
  for (const persona of PEOPLE) {
    const names = Array.from({ length: 20 }, (_, ordinal) =>
      fileName(note.namer(makeContext(note, { persona, ordinal, seed: "one account" }))),
    );
    assert.equal(new Set(names).size, names.length, names.join(" "));
  }
});

test("a path that is taken gives way to another", () => {
  for (const persona of PEOPLE) {
    const parts = { persona, ordinal: 3, seed: "taken" };
    const path = note.namer(makeContext(note, parts));
    const files = [{ path, contentClass: "note" }];
    assert.notEqual(note.namer(makeContext(note, { ...parts, files })), path);
    const others = Array.from({ length: 8 }, (_, at) =>
      note.namer(makeContext(note, { ...parts, seed: `t${at}` })),
    );
    assert.ok(new Set(others).size > 2, others.join(" "));
  }
});

test("names have a long tail over a fleet", async () => {
  const names = (await writeFleet(20, 15)).map(({ path }) => fileName(path));
  assert.ok(new Set(names).size > names.length * 0.5, `${new Set(names).size} of ${names.length}`);
});

test.run();
