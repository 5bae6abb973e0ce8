import assert from "node:assert/strict";
import { composeBody, type LANGUAGES, type Persona, type PersonalContext } from "@decnet/sdk";
import { makeContext, PEOPLE } from "@decnet/sdk/testing";
import { test } from "uvu";
import { PHRASEBOOKS } from "../src/phrasebooks.ts";
import { readSubject } from "../src/read-subject.ts";
import { loadNote, writeFleet } from "./fleet.ts";

const note = await loadNote();

/** Words with the look of a password: long, and neither all letters nor all figures. */
const secretsIn = (text: string): string[] =>
  text
    .split(/\s+/)
    .filter(
      (word) =>
        word.length >= 6 && /\p{L}/u.test(word) && /\d/.test(word) && !/^[a-z]+@[a-z0-9-]+$/.test(word),
    );

const listFor = async (persona: Persona, name: string, seed: string): Promise<string> => {
  const { home } = makeContext(note, { persona }).account;
  const ctx = makeContext(note, { persona, seed, path: `${home}/${name}.txt` });
  return String(await composeBody(note, ctx));
};

test("a note that is called passwords holds some, in every language", async () => {
  for (const persona of PEOPLE) {
    const { names } = PHRASEBOOKS[persona.language as (typeof LANGUAGES)[number]];
    for (const name of names.logins) {
      const text = await listFor(persona, name, name);
      const lines = text.split("\n").filter((line) => line.trim() !== "");
      const secret = lines.filter((line) => secretsIn(line).length > 0);
      assert.ok(secret.length >= 2 && secret.length >= lines.length * 0.6, `${name}\n${text}`);
    }
  }
});

test("no password is there twice, on whichever host", async () => {
  const seen = new Map<string, number>();
  for (const persona of PEOPLE)
    for (let seed = 0; seed < 20; seed++)
      for (const secret of secretsIn(await listFor(persona, "logins", `${seed}`)))
        seen.set(secret, (seen.get(secret) ?? 0) + 1);
  const again = [...seen].filter(([word, count]) => count > 3 && /[!?*$#_+]/.test(word));
  assert.deepEqual(again, []);
});

test("passwords keep their letters, whoever writes in small ones", async () => {
  const laura = PEOPLE[0] as Persona;
  let capitals = 0;
  for (let seed = 0; seed < 10; seed++)
    capitals += (await listFor(laura, "logins", `${seed}`)).match(/[A-Z]/g)?.length ?? 0;
  assert.ok(capitals > 10, `${capitals}`);
});

test("a list of logins has each thing once, and is changed more than it grows", async () => {
  for (const [at, persona] of PEOPLE.entries()) {
    const { home } = makeContext(note, { persona }).account;
    let text = await listFor(persona, "logins", `once ${at}`);
    for (let edits = 1; edits <= 40; edits++) {
      const ctx = makeContext(note, { persona, seed: `once ${at}`, path: `${home}/logins.txt`, edits });
      text = (await note.nextIteration?.(text, ctx)) ?? text;
    }
    const windows = text.match(/windows/gi) ?? [];
    assert.ok(windows.length <= 1, text);
    assert.ok(secretsIn(text).length >= 2, text);
    assert.doesNotMatch(text, /\((?:done|hecho|feito|fait|erledigt)\)/, text);
  }
});

test("few notes are lists of logins", async () => {
  const fleet = await writeFleet(12, 100);
  const lists = fleet.filter(({ persona, path }) => {
    const ctx = makeContext(note, { persona, path }) as PersonalContext;
    return readSubject(path, ctx).topic === "logins";
  });
  const share = lists.length / fleet.length;
  assert.ok(share > 0.01 && share < 0.05, `${lists.length} of ${fleet.length}`);
});

test("nothing else holds anything like one", async () => {
  for (const { persona, path, body } of await writeFleet(4, 100)) {
    const ctx = makeContext(note, { persona, path }) as PersonalContext;
    if (readSubject(path, ctx).topic !== "logins")
      assert.doesNotMatch(body, /\S[!#_+]\d{2,}|\b[A-Z][a-z]+\d{2,}[!?*$]/, `${path}\n${body}`);
  }
});

test("an edit that changes a password leaves the rest of the list alone", async () => {
  const previous = "- wifi guest: Biscuit#2011!\n- alarm 4711, password on the phone is Otter99?\n";
  let changed = 0;
  for (let edits = 1; edits <= 40; edits++) {
    const ctx = makeContext(note, { path: "/home/lwhitfield/passwords.txt", edits });
    const next = (await note.nextIteration?.(previous, ctx)) ?? previous;
    const lines = next.trimEnd().split("\n");
    if (lines.length !== 2 || next === previous) continue;
    changed++;
    assert.ok(
      lines[0]?.startsWith("- wifi guest: ") && lines[1]?.includes("password on the phone is "),
      next,
    );
  }
  assert.ok(changed > 8, `${changed}`);
});

test.run();
