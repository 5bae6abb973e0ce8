import assert from "node:assert/strict";
import { test } from "uvu";
import { asAnyClass } from "../src/compose-body.ts";
import { type Category, defineContentClass } from "../src/content-class.ts";
import type { Persona } from "../src/persona.ts";
import { Random } from "../src/random.ts";
import { accountFor, liveFile, makeContext, PEOPLE, WRITTEN_AT } from "../src/testing/index.ts";
import { HOUR } from "../src/time.ts";

const classOf = (category: Category) =>
  asAnyClass(
    defineContentClass({
      id: "acme.x",
      category,
      weight: 1,
      namer: () => "/tmp/x",
      template: "x",
      ...(category === "canary" && { callback: "http", notes: "" }),
    } as Parameters<typeof defineContentClass>[0]),
  );

const loose = (value: unknown, at = "ctx"): string[] => {
  if (typeof value !== "object" || value === null || value instanceof Random) return [];
  const inner = Object.entries(value).flatMap(([key, part]) => loose(part, `${at}.${key}`));
  return Object.isFrozen(value) ? inner : [at, ...inner];
};

for (const category of ["user", "email", "system", "canary"] as const) {
  test(`a context is frozen to the bottom: ${category}`, () => {
    assert.deepEqual(loose(makeContext(classOf(category), { options: { a: { b: [1] } } })), []);
  });
}

test("people have a persona, daemons are root, canaries call home", () => {
  const [user, system, canary] = (["user", "system", "canary"] as const).map((category) =>
    makeContext(classOf(category)),
  );
  assert.ok(user && system && canary);
  assert.deepEqual(["persona" in user, "canary" in user, user.account.uid], [true, false, 1000]);
  assert.deepEqual(["persona" in system, "canary" in system, system.account.name], [false, false, "root"]);
  assert.ok("canary" in canary && "persona" in canary);
  assert.match(canary.canary.token, /^[a-z2-7]{26}$/);
});

test("nobody is a colleague of themselves, and everybody has an account", () => {
  for (const persona of PEOPLE) {
    const { account, colleagues, host } = makeContext(classOf("user"), { persona });
    assert.equal(colleagues.length, PEOPLE.length - 1);
    assert.ok(colleagues.every(({ email }) => email !== persona.email));
    assert.deepEqual(host.accounts.at(-1), account);
  }
});

test("logins are as adduser makes them", () => {
  assert.deepEqual(
    PEOPLE.map((persona) => accountFor(persona as Persona).name),
    ["lwhitfield", "jruiz", "mreis", "emarchand", "jvogt"],
  );
});

test("an edit has a stream of its own, as has each file of an account", () => {
  const first = (parts: object) => makeContext(classOf("user"), parts).random.next();
  const streams = [{}, { edits: 1 }, { edits: 2 }, { ordinal: 1 }, { seed: "2" }].map(first);
  assert.equal(new Set(streams).size, streams.length);
  assert.equal(first({}), first({}));
});

test("a file is edited an hour apart, and knows since when", async () => {
  const diary = asAnyClass(
    defineContentClass({
      id: "acme.diary",
      category: "user",
      weight: 1,
      namer: ({ account }) => `${account.home}/diary`,
      template: "0",
      nextIteration: (previous, { clock, since = 0, edits, path }) =>
        edits === 2
          ? undefined
          : `${previous} ${(clock.now() - WRITTEN_AT) / HOUR}:${(clock.now() - since) / HOUR}:${path}`,
    }),
  );
  assert.deepEqual(await liveFile(diary, 3), [
    "0",
    "0 1:1:/home/lwhitfield/diary",
    "0 1:1:/home/lwhitfield/diary 3:2:/home/lwhitfield/diary",
  ]);
});

test.run();
