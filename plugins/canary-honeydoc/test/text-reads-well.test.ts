import assert from "node:assert/strict";
import { DAY, type Language, toLocal } from "@decnet/sdk";
import { HOST, personInTurn, withNobodyAround } from "@decnet/sdk/testing";
import { test } from "uvu";
import { findDates } from "../../../packages/engine/src/audit/tells/text/find-dates.ts";
import {
  addCounts,
  clearLanguage,
  countLanguages,
} from "../../../packages/engine/src/text/detect-language.ts";
import { spokenLines } from "../../../packages/engine/src/text/spoken-words.ts";
import { parsePage } from "./elements.ts";
import { write, writeMany } from "./pages.ts";

const pages = (await writeMany(150)).map((page) => ({ ...page, ...parsePage(page.text) }));

const languageOf = (texts: readonly string[]): Language | undefined => {
  const file = { path: "page.txt", text: texts.join("\n") } as Parameters<typeof spokenLines>[0];
  return clearLanguage(addCounts(spokenLines(file).map(({ words }) => countLanguages(words))));
};

test("a page is in the persona's language, and clearly so", () => {
  let clear = 0;
  for (const { texts, ctx } of pages) {
    const language = languageOf(texts);
    if (language === undefined) continue;
    clear++;
    assert.equal(language, ctx.language, texts.join("\n"));
  }
  assert.ok(clear > pages.length * 0.8, `${clear} of ${pages.length} are clear`);
});

test("no date in it is later than the moment of writing", () => {
  let dates = 0;
  for (const { text, ctx } of pages) {
    const now = toLocal(ctx.persona.timezone ?? ctx.host.zone, ctx.clock.now());
    for (const { literal, local } of text.split("\n").flatMap(findDates)) {
      dates++;
      assert.ok(local <= now, `${literal} in ${ctx.path}`);
    }
  }
  assert.ok(dates > pages.length, `${dates} dates`);
});

test("a report was made within the last minute, as its stamp says to the second", () => {
  let stamps = 0;
  for (const { text, ctx } of pages) {
    const stamp = /class="run">[^<]*?: (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)/.exec(text)?.[1];
    if (stamp === undefined) continue;
    stamps++;
    const zone = ctx.persona.timezone ?? ctx.host.zone;
    const age = toLocal(zone, ctx.clock.now()) - Date.parse(`${stamp.replace(" ", "T")}Z`);
    assert.ok(age >= 0 && age < 62_000, `${age}`);
  }
  assert.ok(stamps > 10);
});

test("no dashes of a model's voice, no slots left open, no placeholders", () => {
  for (const { texts, text } of pages) {
    assert.doesNotMatch(texts.join("\n"), /—|–|[{}]|\bTODO\b|lorem|example|\[[A-Z]/);
    assert.doesNotMatch(text, /undefined|NaN|\[object|Infinity/);
  }
});

test("nothing of the product is to be read, nor the names of the plugin's own parts", () => {
  for (const { text, ctx } of pages)
    assert.doesNotMatch(text.replaceAll(ctx.canary.token, ""), /decnet|canary|honey|decoy|decky/i);
});

test("people, hosts and tickets are the company's", () => {
  let tickets = 0;
  for (const { texts, ctx } of pages) {
    const newest = new Map<string, number>();
    for (const { id, project } of ctx.tickets)
      newest.set(project, Math.max(newest.get(project) ?? 0, Number(id.slice(project.length + 1))));
    const all = texts.join("\n");
    for (const [, key = "", number] of all.matchAll(/\b(BIL|HAR|KES)-(\d+)\b/g)) {
      tickets++;
      assert.ok(Number(number) <= (newest.get(key) ?? 0), `${key}-${number}`);
    }
    const hosts = [ctx.host, ...ctx.neighbours].map(({ hostname }) => hostname);
    for (const [host] of all.matchAll(/\b(?:ws-lis|db-lis|build)-\d+\b/g))
      assert.ok(hosts.includes(host), host);
    const people = [ctx.persona, ...ctx.colleagues].flatMap(({ name }) => [name, name.split(" ")[0] ?? ""]);
    assert.ok(
      people.some((name) => all.includes(name)),
      all,
    );
  }
  assert.ok(tickets > 50);
});

test("no sentence stands twice on a page", () => {
  for (const { texts, ctx } of pages) {
    const long = texts.map((text) => text.trim()).filter((text) => text.length >= 30);
    const outline = long.filter((text) => /[.:?]$/.test(text));
    assert.equal(new Set(outline).size, outline.length, ctx.path);
  }
});

test("sums are those of their columns", () => {
  const number = (cell: string) => Number(cell.replace(/\D/g, ""));
  let sums = 0;
  for (const { text } of pages) {
    const total = /<tfoot><tr>(.*?)<\/tr><\/tfoot>/.exec(text)?.[1];
    const body = /<table id="t\d+">.*?<tbody>(.*?)<\/tbody>\n<tfoot>/s.exec(text)?.[1];
    if (total === undefined || body === undefined) continue;
    const cells = (row: string) => [...row.matchAll(/<td[^>]*>([^<]*)</g)].map(([, cell = ""]) => cell);
    const rows = body.trim().split("\n").map(cells);
    for (const column of [1, 2]) {
      sums++;
      const sum = rows.reduce((all, row) => all + number(row[column] ?? ""), 0);
      assert.equal(number(cells(total)[column] ?? ""), sum);
    }
  }
  assert.ok(sums > 10, `${sums}`);
});

test("what was changed long ago names no later ticket, and no later day", async () => {
  for (let at = 0; at < 40; at++) {
    const persona = personInTurn(at);
    const page = await write({ seed: `old${at}`, persona }, (ctx) => ({
      ...ctx,
      tickets: ctx.tickets.map((ticket) => ({ ...ticket, openedAt: ctx.clock.now() - DAY / 24 })),
    }));
    const oldest = Math.min(...page.ctx.tickets.map(({ id }) => Number(id.slice(4))));
    // Only what is made in the same hour can know them.
    if (/content="pandoc"|class="run"/.test(page.text)) continue;
    for (const [, number] of page.text.matchAll(/\bBIL-(\d+)\b/g)) assert.ok(Number(number) < oldest, number);
  }
});

test("a persona alone on a lone host in another country still writes", async () => {
  for (let at = 0; at < 30; at++) {
    const persona = {
      ...personInTurn(at),
      name: "Łucja O'Brien-Дым <x>",
      email: "l@smith-&-sons.co.uk",
    };
    const host = { ...HOST, zone: "America/Sao_Paulo" };
    const page = await write({ seed: `lonely${at}`, persona, host }, withNobodyAround);
    assert.deepEqual(parsePage(page.text).errors, []);
    assert.ok(page.text.length > 1500);
  }
});

test.run();
