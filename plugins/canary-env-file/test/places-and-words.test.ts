import assert from "node:assert/strict";
import { BRAND, LANGUAGES, Random } from "@decnet/sdk";
import { withNobodyAround } from "@decnet/sdk/testing";
import { test } from "uvu";
import { PHRASES } from "../src/phrases/index.ts";
import { contentClass, sample, samples } from "./sample.ts";

const many = await samples(300);
const folderOf = (path: string) => path.slice(0, path.lastIndexOf("/"));

const remarksIn = (text: string): string[] =>
  text.split("\n").filter((line) => /^# [^-#]/.test(line) && !/^# ?[A-Z]+=/.test(line));

test("people who deploy have it at home mostly, others on the host", () => {
  const atHome = (role: RegExp) => {
    const theirs = many.filter(({ ctx }) => role.test(ctx.persona.role));
    return theirs.filter(({ path }) => path.startsWith("/home/")).length / theirs.length;
  };
  assert.ok(atHome(/Systems|Database|Developer/) > 0.6);
  assert.equal(atHome(/Finance|HR/), 0);
  const places = new Set(many.map(({ path, ctx }) => path.replace(ctx.account.home, "~")));
  assert.ok(places.size > 60, `only ${places.size} places`);
});

test("what is on the host is root's, what is at home its owner's", () => {
  const owner = contentClass.file?.owner;
  assert.ok(typeof owner === "function");
  for (const { path } of many)
    assert.deepEqual(owner(path), path.startsWith("/home/") ? "account" : { user: "root", group: "root" });
  assert.equal(contentClass.file?.mode, 0o600);
});

test("another stream names another place, and its bytes follow it", async () => {
  for (let nth = 0; nth < 20; nth++) {
    const again = (ctx: (typeof many)[0]["ctx"]) => ({ ...ctx, random: ctx.random.fork("again", 1) });
    const [first, second] = [await sample(nth), await sample(nth, {}, again)];
    assert.notEqual(first.text, second.text);
    for (const { path } of second.companions) assert.equal(folderOf(path), folderOf(second.path));
  }
  const tries = Array.from({ length: 30 }, (_, attempt) => {
    const { ctx } = many[0] as (typeof many)[0];
    return contentClass.namer({ ...ctx, random: Random.from("x").fork(attempt) });
  });
  assert.ok(new Set(tries).size > 12);
});

test("a folder that holds something of ours is left alone", async () => {
  for (let nth = 0; nth < 40; nth++) {
    const { path } = await sample(nth);
    const taken = { path: `${folderOf(path)}/package.json`, contentClass: "canary_git_config" };
    const { path: other } = await sample(nth, { files: [taken] });
    assert.notEqual(folderOf(other), folderOf(path));
  }
});

test("a path given by the operator is kept to", async () => {
  const { ctx } = many[0] as (typeof many)[0];
  const beside = await contentClass.companions?.({ ...ctx, path: "/opt/elsewhere/.env" });
  for (const { path } of beside ?? []) assert.match(path, /^\/opt\/elsewhere\/[^/]+$/);
});

test("remarks are in the persona's language", () => {
  const words = {
    en: /\b(the|since|from|to|is|on|has|in)\b/,
    es: /\b(el|la|de|desde|está|para|los)\b/,
    pt: /\b(o|a|de|em|desde|não|está|os)\b/,
    fr: /\b(le|la|de|depuis|est|les|sur)\b/,
    de: /\b(der|die|das|seit|von|ist|auf|hat)\b/,
  };
  for (const language of LANGUAGES) {
    const remarks = many
      .filter(({ ctx }) => ctx.language === language)
      .flatMap(({ text }) => remarksIn(text));
    const own = remarks.filter((text) => words[language].test(text)).length;
    const english = remarks.filter((text) => words.en.test(text)).length;
    assert.ok(own > 15, `${language}: ${own} of ${remarks.length}`);
    if (language !== "en") assert.ok(own > 3 * english, `${language}: ${own} own, ${english} English`);
  }
});

test("what people write is seldom the same, and every phrase is filled in", () => {
  const counts = new Map<string, number>();
  for (const { text } of many)
    for (const remark of text.split("\n").filter((line) => line.startsWith("# "))) {
      assert.doesNotMatch(remark.replace(/\$\{\w+\}/g, ""), /[{}]|undefined|\(\)/);
      counts.set(remark, (counts.get(remark) ?? 0) + 1);
    }
  assert.ok(counts.size > 200, String(counts.size));
});

test("hosts without colleagues, neighbours, projects or tickets get a file too", async () => {
  for (let nth = 0; nth < 40; nth++) {
    const { path, text, companions } = await sample(nth, {}, withNobodyAround);
    assert.match(path, /^\/(home\/\w+|srv|opt)\/([\w-]+\/){1,2}\.env/);
    for (const body of [text, ...companions.map((one) => String(one.body))])
      assert.doesNotMatch(body.replace(/\$\{\w+\}/g, ""), /[{}]|undefined/);
  }
});

test("the languages say the same things, and no word of ours", () => {
  const shape = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.length
      : Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, shape(inner)]));
  for (const language of LANGUAGES) {
    assert.deepEqual(shape(PHRASES[language]), shape(PHRASES.en));
    assert.doesNotMatch(JSON.stringify(PHRASES[language]), BRAND);
  }
});

test.run();
