import assert from "node:assert/strict";
import { test } from "uvu";
import { type AnyClass, asAnyClass, composeBody, languageFor } from "../src/compose-body.ts";
import { defineContentClass, LANGUAGES, type PersonalClass } from "../src/content-class.ts";
import type { Persona } from "../src/persona.ts";
import { makeContext, PEOPLE, WRITTEN_AT } from "../src/testing/index.ts";

const GREETINGS = { en: "hello\n", es: "hola\n", pt: "olá\n", fr: "bonjour\n", de: "hallo\n" };

const classOf = (parts: Partial<PersonalClass>): AnyClass =>
  asAnyClass(
    defineContentClass({
      id: "acme.hello",
      category: "user",
      weight: 1,
      namer: ({ account }) => `${account.home}/hello.txt`,
      ...parts,
    }),
  );
const written = async (contentClass: AnyClass, persona = PEOPLE[0] as Persona, seed = "1") =>
  composeBody(contentClass, makeContext(contentClass, { persona, seed }));

test("everyone is written for in their language", async () => {
  const hello = classOf({ template: GREETINGS });
  for (const persona of PEOPLE) {
    assert.equal(await written(hello, persona), GREETINGS[persona.language as keyof typeof GREETINGS]);
  }
});

test("in English when the class has not their language, or nobody has", async () => {
  const hello = classOf({ template: { en: "hello\n", pt: "olá\n" } });
  const [laura, javier, marta] = PEOPLE as [Persona, Persona, Persona];
  assert.equal(await written(hello, javier), "hello\n");
  assert.equal(await written(hello, marta), "olá\n");
  assert.equal(await written(hello, { ...laura, language: "ja" }), "hello\n");
  assert.equal(await composeBody(hello, { ...makeContext(hello), language: "fr" }), "hello\n");
});

test("one template serves all languages, and its helpers speak the persona's", async () => {
  const when = classOf({ template: "{{date at 'EEEE'}}\n", data: ({ clock }) => ({ at: clock.now() }) });
  assert.deepEqual(await Promise.all(PEOPLE.map((persona) => written(when, persona))), [
    "Thursday\n",
    "jueves\n",
    "quinta-feira\n",
    "jeudi\n",
    "Donnerstag\n",
  ]);
});

test("dates are in the persona's zone, else the host's", async () => {
  const when = classOf({ template: "{{date at 'HH:mm'}}", data: () => ({ at: WRITTEN_AT }) });
  const [laura] = PEOPLE as [Persona];
  assert.equal(await written(when, laura), "15:42");
  assert.equal(await written(when, { ...laura, timezone: "Asia/Kolkata" }), "21:12");
});

test("a daemon's dates are in the host's zone", async () => {
  const when = asAnyClass(
    defineContentClass({
      id: "acme.log",
      category: "system",
      weight: 1,
      namer: () => "/var/log/x",
      template: "{{date 0 'HH:mm'}}",
    }),
  );
  const ctx = makeContext(when);
  assert.equal(await composeBody(when, { ...ctx, host: { ...ctx.host, zone: "Asia/Kolkata" } }), "05:30");
});

test("bytes win over a template", async () => {
  const bytes = Uint8Array.of(0, 255, 10);
  assert.deepEqual(await written(classOf({ template: "text", bytes: async () => bytes })), bytes);
});

test("data may be late, and absent", async () => {
  assert.equal(await written(classOf({ template: "{{x}}", data: async () => ({ x: 7 }) })), "7");
  assert.equal(await written(classOf({ template: "plain" })), "plain");
});

test("what data draws does not change what the template draws", async () => {
  const template = "{{pick 'a' 'b' 'c' 'd' 'e' 'f' 'g' 'h'}}";
  const greedy = classOf({ template, data: ({ random }) => ({ x: random.next(), y: random.next() }) });
  for (const seed of ["1", "2", "3", "4"]) {
    assert.equal(
      await written(greedy, PEOPLE[0], seed),
      await written(classOf({ template }), PEOPLE[0], seed),
    );
  }
});

test("a class with nothing to write is an error that names it", async () => {
  await assert.rejects(
    written(classOf({})),
    (error) => error instanceof TypeError && /acme\.hello/.test(error.message),
  );
});

test("languageFor: theirs when the class has it, else English", () => {
  for (const language of LANGUAGES) {
    assert.equal(languageFor({ template: GREETINGS }, language), language);
    assert.equal(languageFor({ template: "for all" }, language), language);
    assert.equal(languageFor({}, language), language);
    assert.equal(languageFor({ template: { en: "hello" } }, language), "en");
  }
  assert.equal(languageFor({ template: GREETINGS }, "ja"), "en");
});

test.run();
