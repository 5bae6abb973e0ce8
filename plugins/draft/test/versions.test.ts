import assert from "node:assert/strict";
import type { KnownFile, PersonalContext } from "@decnet/sdk";
import { makeContext, PEOPLE, writeFile } from "@decnet/sdk/testing";
import { test } from "uvu";
import { sameness } from "../src/likeness.ts";
import { readSubject } from "../src/read-subject.ts";
import { everyone, linesOf, loadDraft } from "./fleet.ts";
import { assertSound } from "./rules.ts";

const draft = await loadDraft();
const people = everyone();
const isNext = (path: string, files: readonly KnownFile[]) => {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const stem = path.slice(folder.length).replace(/\.\w+$/, "");
  return files.find(({ path: known }) => {
    const first = known.slice(folder.length).replace(/\.\w+$/, "");
    return (
      known.startsWith(folder) &&
      stem !== first &&
      stem.startsWith(first) &&
      /^([-_ ]v\d| \(\d\)|[-_ ]\p{L}+)$/u.test(stem.slice(first.length))
    );
  });
};

const wordsIn = (body: string) => [...new Set(body.toLowerCase().match(/\p{L}{4,}/gu) ?? [])];

interface Pair {
  readonly first: string;
  readonly next: string;
  readonly before: string;
  readonly after: string;
  readonly ctx: PersonalContext;
}

const pairs: Pair[] = [];
for (const [at, persona] of people.entries()) {
  const parts = { persona, seed: `versions ${at}`, ordinal: 0 };
  const first = await writeFile(draft, parts);
  const files = [{ path: first.path, contentClass: "draft" }];
  for (let ordinal = 1; ordinal < 12; ordinal++) {
    const next = await writeFile(draft, { ...parts, ordinal, files });
    if (isNext(next.path, files) === undefined) continue;
    const ctx = makeContext(draft, { ...parts, path: next.path }) as PersonalContext;
    pairs.push({
      first: first.path,
      next: next.path,
      before: String(first.body),
      after: String(next.body),
      ctx,
    });
    break;
  }
}

test("people go on with a paper they have", () => {
  assert.ok(pairs.length > people.length / 2, `${pairs.length} of ${people.length}`);
  const marks = new Set(pairs.map(({ next }) => /( \(\d\)|v\d|\p{L}+)\.\w+$/u.exec(next)?.[1]));
  assert.ok(marks.size >= 3, [...marks].join());
});

test("the next version is of the same subject, kind and form, and is recognised", () => {
  for (const { first, next, before, after, ctx } of pairs) {
    const [one, other] = [readSubject(first, ctx), readSubject(next, ctx)];
    assert.equal(other.base, one.base);
    assert.equal(other.kind, one.kind);
    assert.ok(other.version > one.version, next);
    assert.equal(/\.\w+$/.exec(next)?.[0], /\.\w+$/.exec(first)?.[0]);
    assert.equal(linesOf(after)[0]?.split(" ")[0], linesOf(before)[0]?.split(" ")[0], next);
    const shared = sameness(before, after);
    assert.ok(shared < 0.8, `${next} ${shared}`);
    const known = new Set(wordsIn(before));
    const words = wordsIn(after);
    const common = words.filter((word) => known.has(word)).length;
    assert.ok(common > words.length / 2, `${next}\n${before}\n${after}`);
    assertSound(after, next, ctx.language);
  }
});

test("no version comes twice", () => {
  const persona = PEOPLE[2] as (typeof PEOPLE)[0];
  const files: KnownFile[] = [];
  for (let ordinal = 0; ordinal < 40; ordinal++) {
    const path = draft.namer(makeContext(draft, { persona, ordinal, seed: "twice", files: [...files] }));
    assert.ok(!files.some((file) => file.path === path), path);
    files.push({ path, contentClass: "draft" });
  }
});

test("files of other classes have no next version here", () => {
  const persona = PEOPLE[0] as (typeof PEOPLE)[0];
  const files = [{ path: "/home/lwhitfield/notes.txt", contentClass: "note" }];
  for (let ordinal = 0; ordinal < 40; ordinal++)
    assert.doesNotMatch(draft.namer(makeContext(draft, { persona, ordinal, files })), /\/notes/);
});

test.run();
