import assert from "node:assert/strict";
import { composeBody, fixedClock, type Persona, type PersonalContext } from "@decnet/sdk";
import { makeContext, PEOPLE, WRITTEN_AT } from "@decnet/sdk/testing";
import fc from "fast-check";
import { test } from "uvu";
import { loadNote } from "./fleet.ts";

const LIMIT = 16 * 1024;
const ENGLISH = /\b(the|with|and|about|before|until|from|tomorrow|yesterday)\b/i;

test("a note lives through hundreds of edits at any times without growing, repeating or changing its tongue", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ minLength: 1, maxLength: 6 }),
      fc.integer({ min: 0, max: PEOPLE.length - 1 }),
      fc.integer({ min: 0, max: 19 }),
      fc.constantFrom(undefined, 8, 40, 5000),
      fc.array(fc.integer({ min: 60_000, max: 40 * 86_400_000 }), { minLength: 200, maxLength: 400 }),
      async (seed, who, ordinal, maxLines, waits) => {
        const note = await loadNote(maxLines === undefined ? {} : { maxLines });
        const persona = PEOPLE[who] as Persona;
        const contextAt = (at: number, edits: number, path: string): PersonalContext => {
          const ctx = makeContext(note, { seed, persona, ordinal, edits, path }) as PersonalContext;
          const tickets = ctx.tickets.filter(({ openedAt }) => openedAt <= at);
          return { ...ctx, tickets, clock: fixedClock(at) };
        };
        let at = WRITTEN_AT - 300 * 86_400_000;
        const path = note.namer(contextAt(at, 0, ""));
        let text = String(await composeBody(note, contextAt(at, 0, path)));
        for (const [edit, wait] of waits.entries()) {
          at += wait;
          const next = await note.nextIteration?.(text, contextAt(at, edit + 1, path));
          assert.notEqual(next, text);
          text = next ?? text;
          assert.ok(Buffer.byteLength(text) < LIMIT / 2, `${Buffer.byteLength(text)} bytes`);
          assert.ok(text.endsWith("\n") && !/[—–\r{}\ue000-\uf8ff]|undefined/.test(text), text);
          const long = text
            .split("\n")
            .map((line) => line.trim().toLowerCase())
            .filter((line) => line.length >= 12);
          assert.equal(new Set(long).size, long.length, text);
          if (persona.language !== "en") assert.doesNotMatch(text, ENGLISH);
        }
      },
    ),
    { numRuns: 12, seed: 5 },
  );
});

test("what somebody pasted in does not stay for ever, and never grows", async () => {
  const note = await loadNote();
  for (const pasted of [
    `${"long ".repeat(3000)}\n`,
    `${"one of very many lines\n".repeat(600)}`,
    "x\n".repeat(7000),
  ]) {
    let text = pasted;
    for (let edits = 1; edits <= 30; edits++) {
      const ctx = makeContext(note, { path: "/home/lwhitfield/notes.txt", edits });
      text = (await note.nextIteration?.(text, ctx)) ?? text;
      assert.ok(text.length < LIMIT, `${text.length}`);
    }
    assert.ok(text.length < LIMIT / 2, `${text.length}`);
  }
});

test.run();
