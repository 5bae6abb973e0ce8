import assert from "node:assert/strict";
import { composeBody, fixedClock, type Persona, type PersonalContext } from "@decnet/sdk";
import { makeContext, PEOPLE, WRITTEN_AT } from "@decnet/sdk/testing";
import fc from "fast-check";
import { test } from "uvu";
import { itemsOf, todo } from "./fleet.ts";

const LIMIT = 12 * 1024;
const ENGLISH = /\b(the|with|and|about|until|from|before)\b/i;

const settingsOf = fc.record({
  maxItems: fc.option(fc.integer({ min: 4, max: 200 }), { nil: undefined }),
  keepDone: fc.option(fc.integer({ min: 0, max: 50 }), { nil: undefined }),
});

test("a list lives through hundreds of edits at any times without growing, repeating or changing its tongue", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ minLength: 1, maxLength: 6 }),
      fc.integer({ min: 0, max: PEOPLE.length - 1 }),
      fc.integer({ min: 0, max: 7 }),
      settingsOf,
      fc.array(fc.integer({ min: 60_000, max: 40 * 86_400_000 }), { minLength: 200, maxLength: 400 }),
      async (seed, who, ordinal, options, waits) => {
        const set = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
        const contentClass = await todo(set);
        const persona = PEOPLE[who] as Persona;
        const contextAt = (at: number, edits: number, path: string): PersonalContext => {
          const ctx = makeContext(contentClass, { seed, persona, ordinal, edits, path }) as PersonalContext;
          const tickets = ctx.tickets.filter(({ openedAt }) => openedAt <= at);
          return { ...ctx, tickets, clock: fixedClock(at) };
        };
        let at = WRITTEN_AT - 300 * 86_400_000;
        const path = contentClass.namer(contextAt(at, 0, ""));
        let text = String(await composeBody(contentClass, contextAt(at, 0, path)));
        for (const [edit, wait] of waits.entries()) {
          at += wait;
          const next = await contentClass.nextIteration?.(text, contextAt(at, edit + 1, path));
          assert.notEqual(next, text);
          text = next ?? text;
          assert.ok(Buffer.byteLength(text) < LIMIT * 0.75, `${Buffer.byteLength(text)} bytes`);
          assert.ok(text.endsWith("\n") && !/\n\n\n|[—–]|\r/.test(text), text);
          const long = text
            .split("\n")
            .map((line) => line.trim().toLowerCase())
            .filter((line) => line.length >= 12);
          assert.equal(new Set(long).size, long.length, text);
          assert.ok(itemsOf(text).length > 0, text);
          if (persona.language !== "en") assert.doesNotMatch(text, ENGLISH);
        }
      },
    ),
    { numRuns: 12, seed: 11 },
  );
});

test("what somebody else made long is not made longer for ever", async () => {
  const contentClass = await todo();
  let text = `${"a word of prose that stands there already. ".repeat(270)}\n\n- [ ] one\n- [ ] two\n`;
  const first = text.length;
  for (let edits = 1; edits <= 100; edits++) {
    const ctx = makeContext(contentClass, { path: "/home/lwhitfield/TODO.md", edits });
    text = (await contentClass.nextIteration?.(text, ctx)) ?? text;
    assert.ok(text.length < first + 400, `${text.length} characters`);
  }
});

test.run();
