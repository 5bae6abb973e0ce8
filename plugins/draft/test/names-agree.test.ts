import assert from "node:assert/strict";
import { LANGUAGES, type Language, type PersonalContext, pathProblem, slug } from "@decnet/sdk";
import { makeContext, PEOPLE, writeFile } from "@decnet/sdk/testing";
import { test } from "uvu";
import { draftFor } from "../src/draft.ts";
import { KINDS } from "../src/kinds.ts";
import { nameWord } from "../src/name-word.ts";
import { PHRASEBOOKS } from "../src/phrasebooks.ts";
import { readSubject } from "../src/read-subject.ts";
import { readTable } from "../src/table.ts";
import { everyone, linesOf, loadDraft } from "./fleet.ts";

const draft = await loadDraft();
const people = everyone();
const written = await Promise.all(
  people.flatMap((persona) =>
    Array.from({ length: 14 }, async (_, ordinal) => {
      const parts = { persona, ordinal, seed: `names ${ordinal}` };
      const { path, body } = await writeFile(draft, parts);
      const ctx = makeContext(draft, { ...parts, path }) as PersonalContext;
      return { path, body: String(body), ctx, subject: readSubject(path, ctx) };
    }),
  ),
);
const headOf = (body: string) => linesOf(body).slice(0, 4).join("\n").toLowerCase();

test("a name means one thing in its language", () => {
  for (const language of LANGUAGES) {
    const { kinds, matters, reasons, posts, firms } = PHRASEBOOKS[language];
    const words = [
      ...KINDS.flatMap((kind) => kinds[kind]),
      ...Object.values(matters).map(({ name }) => name),
      ...reasons.map(({ name }) => name),
      ...posts.map(({ name }) => name),
      ...firms.map(nameWord),
    ];
    assert.equal(new Set(words).size, words.length, language);
    const kindWords = KINDS.flatMap((kind) => kinds[kind]);
    for (const word of words)
      if (!kindWords.includes(word))
        for (const kind of kindWords)
          assert.ok(!`-${word}-`.includes(`-${kind}-`), `${language}: ${word} reads as a ${kind}`);
  }
});

test("a heading means one thing in its language", () => {
  for (const language of LANGUAGES) {
    const seen = new Map<string, string>();
    for (const [role, headings] of Object.entries(PHRASEBOOKS[language].headings))
      for (const heading of headings) {
        assert.ok([undefined, role].includes(seen.get(heading)), `${language}: ${heading}`);
        assert.ok(heading.length <= 16, `${language}: ${heading} would be known all over a fleet`);
        seen.set(heading, role);
      }
  }
});

test("what the name says is what stands in it", () => {
  for (const { path, body, ctx, subject } of written) {
    const { kind, matter, firm, project, named, day, post } = subject;
    const { matters, posts } = PHRASEBOOKS[ctx.language];
    const head = headOf(body);
    if (path.endsWith(".csv")) {
      assert.equal(kind, "budget", path);
      assert.ok(readTable(linesOf(body), draftFor(ctx)), path);
      continue;
    }
    if (kind === "letter") {
      if (firm !== undefined) assert.ok(body.includes(firm), path);
      assert.ok(body.trimEnd().endsWith(ctx.persona.name), path);
      assert.match(body, /^.*[,:]$/m, `${path} greets nobody`);
      continue;
    }
    if (kind === "advert" && post !== undefined)
      assert.ok(head.includes(posts[post]?.title.toLowerCase() ?? "?"), path);
    if (kind !== "advert" && matter !== undefined)
      assert.ok(head.includes(matters[matter].title.toLowerCase()), `${path}\n${head}`);
    if (kind !== "advert" && named && project !== undefined)
      assert.ok(head.includes(project.name.toLowerCase()), `${path}\n${head}`);
    if (kind === "rfc") assert.ok(linesOf(body).filter((line) => line.length < 20).length >= 3, path);
    if (kind === "minutes") {
      const present = linesOf(body).slice(0, 6).join(" ").toLowerCase();
      const here = ctx.colleagues.filter(({ name }) =>
        present.includes(name.split(" ")[0]?.toLowerCase() ?? "?"),
      );
      assert.ok(here.length >= 2, `${path} names nobody who was there\n${present}`);
      if (day !== undefined) assert.ok(present.includes(String(Number(day.slice(8)))), path);
    }
  }
});

test("names are valid, in the persona's language, and bear no stamp of a machine", () => {
  for (const { path, ctx } of written) {
    assert.equal(pathProblem(path), undefined);
    assert.match(path, /\.(txt|md|csv)$/);
    assert.match(
      path.slice(ctx.account.home.length),
      /^\/(Documents\/|projects\/[^/]+\/docs\/)?([^/]+\/)?[^/]+$/,
    );
    assert.doesNotMatch(path, /\d{5,}/);
    const stem = slug(path.slice(path.lastIndexOf("/") + 1).replace(/\.\w+$/, ""));
    const kinds = KINDS.flatMap((kind) => PHRASEBOOKS[ctx.language].kinds[kind]);
    assert.ok(
      kinds.some((kind) => `-${stem}-`.includes(`-${kind}-`)),
      path,
    );
  }
});

test("a day in a name is a past one", () => {
  for (const { path, ctx } of written) {
    const [, day] = /(\d{4}-\d\d-\d\d)/.exec(path) ?? [];
    if (day !== undefined) assert.ok(Date.parse(day) <= ctx.clock.now(), path);
  }
});

test("a day is read from a name, whatever stands around it", () => {
  const ctx = makeContext(draft, { persona: PEOPLE[0] as (typeof PEOPLE)[0] }) as PersonalContext;
  for (const name of [
    "minutes_kestrel_2026-11-12.md",
    "2026-11-12 minutes kestrel.txt",
    "kestrel-minutes-2026-11-12-v2.md",
  ])
    assert.equal(readSubject(`/home/x/${name}`, ctx).day, "2026-11-12", name);
});

test("a name that nobody knows is a memo, or a budget when it is a sheet", () => {
  const ctx = makeContext(draft, { persona: PEOPLE[0] as (typeof PEOPLE)[0] }) as PersonalContext;
  assert.equal(readSubject("/home/x/zzz.txt", ctx).kind, "memo");
  assert.equal(readSubject("/home/x/zzz.csv", ctx).kind, "budget");
  assert.equal(readSubject("/home/x/Documents/kestrel/zzz.md", ctx).project?.name, "Kestrel");
});

test("every kind of paper is written in every language", () => {
  for (const language of LANGUAGES) {
    const kinds = new Set(
      written.filter(({ ctx }) => ctx.language === language).map(({ subject }) => subject.kind),
    );
    assert.ok(kinds.size >= 8, `${language as Language}: ${[...kinds]}`);
  }
});

test.run();
