import assert from "node:assert/strict";
import type { PersonalContext } from "@decnet/sdk";
import { LANGUAGES, type Language, type Persona, tradeOf } from "@decnet/sdk";
import { HOST, liveFile, makeContext, PEOPLE, writeFile } from "@decnet/sdk/testing";
import { test } from "uvu";
import { factsFor } from "../src/facts.ts";
import { PHRASEBOOKS } from "../src/phrasebooks.ts";
import { readSubject } from "../src/read-subject.ts";
import { styleOf } from "../src/style.ts";
import { TOPICS } from "../src/topics.ts";
import { writeLines } from "../src/write-lines.ts";
import { loadNote } from "./fleet.ts";

const note = await loadNote();
const [laura] = PEOPLE as readonly [Persona];

const MARKERS: Readonly<Record<Language, RegExp>> = {
  en: /\b(the|for|with|from|before|after|is|until|to)\b/gi,
  es: /\b(el|la|para|con|antes|los|las|desde|en|una?)\b/gi,
  pt: /\b(o|para|com|antes|da|do|às|na|uma?|depois)\b/gi,
  fr: /\b(le|la|pour|avec|avant|les|des|depuis|une?|sur)\b/gi,
  de: /\b(der|die|das|für|mit|vor|auf|von|nach|wegen|um|bis)\b/gi,
};
const ENGLISH = /\b(the|with|and|about|before|because|until|from|tomorrow|yesterday|ask)\b/i;

test("every language speaks for itself", async () => {
  for (const persona of PEOPLE) {
    const language = persona.language as Language;
    let text = "";
    for (let ordinal = 0; ordinal < 16; ordinal++)
      text += (await liveFile(note, 4, { persona, ordinal, seed: `speaks ${ordinal}` })).at(-1);
    const found = LANGUAGES.map((one) => [one, (text.match(MARKERS[one]) ?? []).length] as const);
    const [most] = [...found].sort(([, one], [, other]) => other - one);
    assert.equal(most?.[0], language, JSON.stringify(found));
    const foreign = text.split("\n").filter((line) => ENGLISH.test(line));
    if (language !== "en") assert.deepEqual(foreign, []);
  }
});

test("every phrase of every language can be written", () => {
  for (const persona of PEOPLE) {
    const ctx = makeContext(note, { persona, path: "/home/x/notes.txt" }) as PersonalContext;
    const book = PHRASEBOOKS[ctx.language];
    for (const [topic, phrases] of Object.entries(book.lines)) {
      for (const phrase of phrases) {
        const only = {
          ...book,
          lines: Object.fromEntries(Object.keys(book.lines).map((key) => [key, [phrase]])),
        };
        const voice = {
          ctx,
          book: only as unknown as typeof book,
          style: styleOf(persona),
          subject: { topic: "jot" as const },
        };
        for (const line of writeLines(voice, 1, [], ctx.random.fork(topic, phrase)))
          assert.doesNotMatch(line, /[{}()]{2}|\u2014|undefined|\|/, `${ctx.language}: ${phrase}\n${line}`);
      }
    }
  }
});

test("brief lines stay too short to be counted as shared", () => {
  for (const language of LANGUAGES)
    for (const phrase of PHRASEBOOKS[language].lines.brief)
      assert.ok(phrase.replace(/\{\w+\}/g, "").length <= 14, phrase);
});

test("contractions are made", async () => {
  const wrong: Partial<Record<Language, RegExp>> = {
    es: /enseñal|(?<!\p{L})(de el|a el)(?!\p{L})/u,
    pt: /(?<!\p{L})(de o|de a|em o|em a|por o|por a|a o|a a) (?!\d)/u,
    fr: /(?<!\p{L})((de le|de les|à le|à les) |(de|que) [AEIOUÉ][a-zé])/u,
  };
  for (const persona of PEOPLE) {
    const rule = wrong[persona.language as Language];
    if (rule === undefined) continue;
    for (let ordinal = 0; ordinal < 40; ordinal++) {
      const { body } = await writeFile(note, { persona, ordinal, seed: `contract ${ordinal}` });
      assert.doesNotMatch(String(body), rule);
    }
  }
});

test("people of one role and host write differently", async () => {
  const shapes = new Set<string>();
  for (let at = 0; at < 30; at++) {
    const { mark, heading, width, capital, terse, extension } = styleOf({
      ...laura,
      mannerisms: [],
      email: `p${at}@n.example`,
    });
    shapes.add(JSON.stringify([mark, heading, width, capital, terse, extension]));
  }
  assert.ok(shapes.size >= 20, `${shapes.size}`);
});

test("a person's hand is the same on every host", () => {
  const strip = (persona: Persona) => ({ ...styleOf(persona), ticks: [] });
  assert.deepEqual(strip(laura), strip(structuredClone(laura)));
});

test("mannerisms and tone show", async () => {
  const plain: Persona = { ...laura, mannerisms: [], tone: "direct" };
  const write = async (persona: Persona) =>
    (
      await Promise.all(
        Array.from({ length: 12 }, (_, ordinal) => writeFile(note, { persona, ordinal, seed: "tone" })),
      )
    )
      .map(({ body }) => String(body))
      .join("");
  const said = await write(plain);
  const small = await write({ ...plain, mannerisms: ["lower case"] });
  assert.equal(small, small.toLowerCase());
  assert.match(await write({ ...plain, mannerisms: ["ends with right?"] }), /, right\?\n/);
  for (const mannerism of ["exclamation marks", "ellipsis...", "smileys", "all caps for emphasis", "typos"])
    assert.notEqual(await write({ ...plain, mannerisms: [mannerism] }), said, mannerism);
  for (const tone of ["formal", "casual", "technical"] as const)
    assert.notEqual(await write({ ...plain, tone }), said);
  assert.notEqual(await write({ ...plain, tone: "custom", tone_custom: "warm and informal" }), said);
});

test("job titles of five languages are understood", () => {
  const titles: Readonly<Record<string, string>> = {
    "Database Administrator": "dba",
    "Administrador de bases de datos": "dba",
    "Senior DevOps Engineer": "ops",
    "Night Operations": "ops",
    "Responsable de sistemas": "ops",
    "Administrateur réseaux": "ops",
    Systemadministratorin: "ops",
    "Backend Developer": "dev",
    "Développeuse web": "dev",
    Softwareentwickler: "dev",
    "Finance Manager": "finance",
    "Leiterin Buchhaltung": "finance",
    Contabilista: "finance",
    "HR Business Partner": "hr",
    "Técnica de Recursos Humanos": "hr",
    "Key Account Manager": "sales",
    "Diretora Comercial": "sales",
    Vertriebsleiter: "sales",
    "IT Support Analyst": "support",
    "Engineering Manager": "manager",
    Projektleiterin: "manager",
    CEO: "manager",
    "Office Manager": "general",
    Beekeeper: "general",
  };
  for (const [title, trade] of Object.entries(titles)) assert.equal(tradeOf(title), trade, title);
});

test("finance does not patch hosts", async () => {
  const persona = PEOPLE[1] as Persona;
  for (let ordinal = 0; ordinal < 40; ordinal++) {
    const { path, body } = await writeFile(note, { persona, ordinal, seed: `ledger ${ordinal}` });
    assert.doesNotMatch(String(body), /kernel|nginx|sshd|reiniciar|vlan|commit/i, path);
  }
});

test("somebody alone in a company without projects still has something to note", async () => {
  for (const persona of PEOPLE) {
    for (let ordinal = 0; ordinal < 30; ordinal++) {
      const full = makeContext(note, { persona, ordinal, seed: "alone", host: HOST }) as PersonalContext;
      const ctx = { ...full, colleagues: [], neighbours: [], projects: [] };
      const path = note.namer(ctx);
      const data = (await note.data?.({ ...ctx, path })) as {
        blocks: readonly { text: string }[];
      };
      const text = data.blocks.map((block) => block.text).join("\n");
      assert.ok(text.length > 0);
      assert.doesNotMatch(text, /undefined|\bnull\b|(ws-lis-014).*\1/, text);
      // Columns are for what is looked up.
      if (readSubject(path, ctx).topic !== "logins") assert.doesNotMatch(text, / {2}/, text);
    }
  }
});

test("no fact goes by the name of a part, but for those that are drawn", () => {
  const files = [{ path: "/home/lwhitfield/bin/sync.sh", contentClass: "script" }];
  for (const persona of PEOPLE) {
    const ctx = makeContext(note, { persona, files }) as PersonalContext;
    const book = PHRASEBOOKS[ctx.language];
    const { slotsFor } = factsFor(ctx, book, { topic: "jot" });
    const given = slotsFor(
      Object.values(book.lines)
        .flat()
        .filter((line) => !/cronjob|draft|memo/.test(line)),
      ctx.random,
    );
    const both = Object.keys(given ?? {}).filter((name) => book.parts[name] !== undefined);
    assert.deepEqual(both.sort(), ["firm", "food", "module", "table"]);
  }
});

test("every topic has names, titles and lines in every language", () => {
  for (const language of LANGUAGES) {
    const { names, titles, lines } = PHRASEBOOKS[language];
    for (const topic of TOPICS) {
      assert.ok(names[topic].length >= 5 && titles[topic].length >= 2, `${language} ${topic}`);
      assert.ok(lines[topic].length >= 7, `${language} ${topic}`);
      for (const title of titles[topic]) assert.ok(title.length < 18, `${language}: ${title}`);
    }
  }
});

test("a model is asked for the same note", () => {
  for (const persona of PEOPLE) {
    const path = `${makeContext(note, { persona }).account.home}/notes/meeting-kestrel.md`;
    const prompt = note.prompt?.(makeContext(note, { persona, path })) ?? "";
    assert.ok(
      prompt.length < 900 && prompt.includes("~/notes/meeting-kestrel.md") && prompt.includes(persona.name),
    );
  }
});

test.run();
