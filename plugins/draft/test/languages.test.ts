import assert from "node:assert/strict";
import { LANGUAGES, type Language, NAMES, type PersonalContext } from "@decnet/sdk";
import { makeContext, PEOPLE, WRITTEN_AT, writeFile } from "@decnet/sdk/testing";
import { test } from "uvu";
import { draftFor } from "../src/draft.ts";
import type { DraftData } from "../src/draft-data.ts";
import { MATTERS } from "../src/matters.ts";
import { PHRASEBOOKS } from "../src/phrasebooks.ts";
import { writerFor } from "../src/writer.ts";
import { everyone, loadDraft, personWith } from "./fleet.ts";
import { assertSound, languageOf } from "./rules.ts";

const draft = await loadDraft();
const [laura] = PEOPLE as readonly [(typeof PEOPLE)[0]];

const write = async (persona: (typeof PEOPLE)[0], count: number, seed: string) => {
  const papers = [];
  for (let ordinal = 0; ordinal < count; ordinal++) {
    const { path, body } = await writeFile(draft, { persona, ordinal, seed });
    papers.push({ path, body: String(body) });
  }
  return papers;
};

const phrasesOf = (language: Language): string[] => {
  const { prose, items, letter, reasons, matters, posts, ...book } = PHRASEBOOKS[language];
  return [
    ...Object.values(prose).flat(),
    ...Object.values(items)
      .flat()
      .filter((item) => item !== "{task}"),
    ...letter.more,
    ...reasons.flatMap(({ subject, opening, body, ask }) => [...subject, ...opening, ...body, ...ask]),
    ...MATTERS.flatMap((id) => [
      ...matters[id].facts,
      ...matters[id].dos,
      ...matters[id].gains,
      ...matters[id].risks,
      ...matters[id].items,
    ]),
    ...posts.flatMap(({ tasks }) => tasks),
    ...book.asides,
    ...book.remarks,
    ...book.extras,
    ...book.answers,
    ...book.streets,
    ...book.towns,
  ];
};

test("every phrase of every language can be written", () => {
  for (const persona of PEOPLE) {
    const path = `/home/x/${PHRASEBOOKS[persona.language as Language].kinds.rfc[0]}.md`;
    const technical = personWith(persona, { role: "Systems Administrator" });
    const ctx = makeContext(draft, { persona: technical, path }) as PersonalContext;
    const writer = writerFor(draftFor(ctx));
    for (const phrase of phrasesOf(ctx.language)) {
      const text = writer.scrap([phrase], ctx.random.fork(phrase), {
        do: "x",
        do2: "y",
        gain: "z",
        risk: "w",
        fact: "V.",
      });
      assert.doesNotMatch(
        text,
        /[{}|\\]| {2}|[\u2013\u2014]|undefined/,
        `${ctx.language}: ${phrase}\n${text}`,
      );
    }
  }
});

test("languages have the same kinds of phrases, and enough of them", () => {
  for (const language of LANGUAGES) {
    const { prose, items, matters, firms, surnames } = PHRASEBOOKS[language];
    for (const [role, phrases] of Object.entries(prose))
      assert.ok(phrases.length >= 7, `${language} ${role}`);
    for (const [role, phrases] of Object.entries(items))
      assert.ok(phrases.length >= 4, `${language} ${role}`);
    for (const id of MATTERS) {
      const { facts, dos, gains, risks, items: costs } = matters[id];
      assert.ok(
        facts.length >= 5 && dos.length >= 7 && gains.length >= 3 && risks.length >= 3,
        `${language} ${id}`,
      );
      assert.ok(costs.length >= 6, `${language} ${id}`);
    }
    assert.ok(firms.length >= 12 && surnames.length >= 15, language);
  }
});

test("every language speaks for itself", async () => {
  for (const persona of PEOPLE) {
    const papers = await write(persona, 12, "speaks");
    assert.equal(languageOf(papers.map(({ body }) => body).join("\n")), persona.language);
    for (const { path, body } of papers) assertSound(body, path, persona.language);
  }
});

test("contractions and elisions are made", async () => {
  const wrong: Partial<Record<Language, RegExp>> = {
    es: /(?<!\p{L})(de el|a el)(?=[ ,.])| y [Ii](?!a|e|o)/u,
    pt: /(?<!\p{L})(de (o|a|os|as)|em (o|a|os|as)|por (o|a)|a (o|a)) (?=\p{L})/u,
    fr: /(?<!\p{L})(de les?|à les?|(de|que) [AEIOUÉaeioué]\p{L}+)(?!\p{L})|(?<!:) [;:?!%]/u,
    de: /(?<!\p{L})(von dem|bei dem|zu dem)(?!\p{L})/u,
  };
  for (const persona of everyone()) {
    const rule = wrong[persona.language as Language];
    if (rule === undefined) continue;
    for (const { path, body } of await write(persona, 8, "contractions"))
      if (!path.endsWith(".csv"))
        assert.doesNotMatch(body.replaceAll("\n", " ").replace(/\|.*\|/g, ""), rule, path);
  }
});

test("no day in a text is later than its writing", async () => {
  for (const persona of everyone()) {
    for (const { path, body } of await write(persona, 8, "days")) {
      for (const [, year, month, day] of body.matchAll(/\b(20\d\d)-(\d\d)-(\d\d)\b/g))
        assert.ok(Date.UTC(Number(year), Number(month) - 1, Number(day)) <= WRITTEN_AT, path);
      for (const [, day, month, year] of body.matchAll(/\b(\d{1,2})[./-](\d{1,2})[./-](20\d\d)\b/g))
        assert.ok(
          Date.UTC(Number(year), Number(month) - 1, Number(day)) <= WRITTEN_AT,
          `${path} ${day} ${month}`,
        );
      const { months } = NAMES[persona.language as Language];
      for (const [, day, name, year] of body.matchAll(
        /\b(\d{1,2})\.? (?:de )?(\p{L}{3,})(?: de)? (20\d\d)/gu,
      )) {
        const month = months.indexOf(name ?? "");
        if (month !== -1)
          assert.ok(Date.UTC(Number(year), month, Number(day)) <= WRITTEN_AT, `${path} ${name}`);
      }
    }
  }
});

test("the tone and the habits of a person show, but not in a letter", async () => {
  const plain = personWith(laura, { mannerisms: [], tone: "direct" });
  const said = (await write(plain, 10, "tone")).map(({ body }) => body).join("\n");
  const ok = await write(personWith(plain, { mannerisms: ["ends with ok?"] }), 10, "tone");
  assert.ok(ok.some(({ body }) => /, ok\?/.test(body.replaceAll("\n", " "))));
  assert.ok(ok.filter(({ path }) => /letter/i.test(path)).every(({ body }) => !/ ok\?/.test(body)));
  const small = await write(personWith(plain, { mannerisms: ["lower case"] }), 10, "tone");
  assert.ok(
    small.some(({ path, body }) => /memo|rfc|report|minutes/i.test(path) && body === body.toLowerCase()),
  );
  for (const tone of ["formal", "casual"] as const)
    assert.notEqual(
      (await write(personWith(plain, { tone }), 10, "tone")).map(({ body }) => body).join("\n"),
      said,
    );
});

test("only somebody who lives with a model writes long dashes", async () => {
  const dashed = await write(personWith(laura, { uses_llms_heavily: true }), 10, "dashes");
  assert.match(dashed.map(({ body }) => body).join("\n"), /\u2014/);
  for (const { body } of await write(laura, 10, "dashes")) assert.doesNotMatch(body, /[\u2013\u2014]/);
});

test("servers and tickets are for those who work on them, and exist", async () => {
  const hosts = /ws-lis-014|db-lis-02|mail01|build-07|\b(BIL|HAR|KES)-\d+/;
  for (const { path, body } of await write(PEOPLE[1] as (typeof PEOPLE)[0], 12, "hosts"))
    assert.doesNotMatch(body, hosts, path);
  const said = (await write(laura, 12, "hosts")).map(({ body }) => body).join("\n");
  assert.match(said, hosts);
  const { tickets } = makeContext(draft, { persona: laura });
  for (const [ticket] of said.matchAll(/\b(BIL|HAR|KES)-\d+/g))
    assert.ok(
      tickets.some(({ id }) => id === ticket),
      ticket,
    );
});

test("somebody alone in a company without projects still has something to write", async () => {
  for (const persona of PEOPLE) {
    for (let ordinal = 0; ordinal < 12; ordinal++) {
      const full = makeContext(draft, { persona, ordinal, seed: "alone" }) as PersonalContext;
      const ctx = { ...full, colleagues: [], neighbours: [], projects: [], tickets: [] };
      const path = draft.namer(ctx);
      const data = (await draft.data?.({ ...ctx, path })) as DraftData | undefined;
      const text = (data?.blocks ?? []).flatMap(({ lines }) => lines).join("\n");
      assert.ok(text.length > 100, path);
      assert.doesNotMatch(text, /undefined|null|, ,|\( *\)/, text);
    }
  }
});

test("a model is asked for the same paper", () => {
  for (const persona of PEOPLE) {
    const { home } = makeContext(draft, { persona }).account;
    const path = `${home}/Documents/kestrel.md`;
    const prompt = draft.prompt?.(makeContext(draft, { persona, path })) ?? "";
    assert.ok(
      prompt.length < 1400 && prompt.includes("~/Documents/kestrel.md") && prompt.includes(persona.name),
      prompt,
    );
    assert.match(draft.prompt?.(makeContext(draft, { persona, path: `${home}/budget.csv` })) ?? "", /CSV/);
  }
});

test.run();
