import assert from "node:assert/strict";
import type { PersonalContext } from "@decnet/sdk";
import { makeContext, writeFile } from "@decnet/sdk/testing";
import { test } from "uvu";
import { everyone, linesOf, loadDraft } from "./fleet.ts";

const draft = await loadDraft();

// Reads figures by itself: a test that asks the code under test agrees with its mistakes.
const cents = (cell: string): number | undefined => {
  const plain = cell.trim().replace(/[\u00a0]/g, "");
  const parts = /^(\d{1,3}(?:[.,]\d{3})*|\d+)(?:[.,](\d\d))?$/.exec(plain);
  if (parts === null) return undefined;
  return Number((parts[1] as string).replace(/[.,]/g, "")) * 100 + Number(parts[2] ?? 0);
};

const rowsOf = (body: string, path: string, language: string): string[][] =>
  linesOf(body)
    .filter((line) =>
      path.endsWith(".csv") ? true : path.endsWith(".md") ? line.startsWith("|") : / {3,}\S/.test(line),
    )
    .filter((line) => !/^\|[-:|]+\|$/.test(line))
    .map((line) => {
      if (path.endsWith(".csv")) return line.split(language === "en" ? "," : ";");
      return path.endsWith(".md") ? line.replace(/^\||\|$/g, "").split("|") : line.trim().split(/ {2,}/);
    });

/** Checks every sum of a budget; returns how many were checked. */
const checkSums = (body: string, path: string, language: string): number => {
  const rows = rowsOf(body, path, language);
  const [header = [], ...rest] = rows;
  const total = rest.pop() ?? [];
  let checked = 0;
  for (const [col] of header.entries()) {
    const sum = cents(total[col] ?? "");
    if (col === 0 || sum === undefined) continue;
    const parts = rest.map((row) => cents(row[col] ?? "") ?? Number.NaN);
    assert.equal(
      parts.reduce((all, part) => all + part, 0),
      sum,
      `${path} column ${header[col]}\n${body}`,
    );
    checked++;
  }
  for (const row of rest) {
    const figures = row
      .slice(1)
      .map(cents)
      .filter((figure) => figure !== undefined);
    const last = figures.at(-1) as number;
    if (figures.length === 3)
      assert.equal(((figures[0] as number) / 100) * (figures[1] as number), last, row.join());
    if (figures.length === 5)
      assert.equal(
        figures.slice(0, 4).reduce((all, one) => all + one, 0),
        last,
        row.join(),
      );
  }
  return checked;
};

const budgets: {
  path: string;
  body: string;
  parts: Parameters<typeof makeContext>[1] & object;
  language: string;
}[] = [];
for (const [at, persona] of everyone().entries()) {
  for (let ordinal = 0; ordinal < 24; ordinal++) {
    const parts = { persona, ordinal, seed: `budget ${at}` };
    const { path, body } = await writeFile(draft, parts);
    const words = /budget|cost|presupuesto|gastos|costes|orcamento|custos|despesas|couts|chiffrage|kosten/i;
    const { language } = makeContext(draft, parts) as PersonalContext;
    if (
      path.endsWith(".csv") ||
      (words.test(path.slice(path.lastIndexOf("/"))) && !/letter|lettre|carta/i.test(path))
    )
      budgets.push({ path, body: String(body), parts, language });
  }
}

test("budgets come in all forms", () => {
  for (const form of [".csv", ".md", ".txt"])
    assert.ok(budgets.filter(({ path }) => path.endsWith(form)).length >= 3, form);
});

test("sums add up", () => {
  for (const { path, body, language } of budgets.filter(({ path }) => path.endsWith(".csv")))
    assert.ok(checkSums(body, path, language) > 0, `${path} has no total\n${body}`);
});

test("sums add up after sixty edits, and something changes", async () => {
  for (const { path, body, parts, language } of budgets
    .filter(({ path }) => path.endsWith(".csv"))
    .slice(0, 12)) {
    let text = body;
    for (let edits = 1; edits <= 60; edits++) {
      const next = (await draft.nextIteration?.(text, makeContext(draft, { ...parts, path, edits }))) ?? text;
      checkSums(next, path, language);
      text = next;
    }
    assert.notEqual(text, body, path);
  }
});

test("a sheet is separated as the language's spreadsheets do it", () => {
  for (const { path, body, language } of budgets) {
    if (!path.endsWith(".csv")) continue;
    assert.equal((linesOf(body)[0] ?? "").includes(";"), language !== "en", path);
    if (language !== "en") assert.doesNotMatch(body, /;\d+\.\d\d;/, path);
  }
});

test("no item comes twice", () => {
  for (const { path, body, language } of budgets.filter(({ path }) => path.endsWith(".csv"))) {
    const names = rowsOf(body, path, language).map(([name]) => name);
    assert.equal(new Set(names).size, names.length, `${path}\n${body}`);
  }
});

test("a table inside a paper adds up to the sum its text names", async () => {
  let seen = 0;
  for (const { path, body, language } of budgets) {
    if (path.endsWith(".csv")) continue;
    const table = rowsOf(body, path, language);
    const total = cents(table.at(-1)?.findLast((cell) => cents(cell) !== undefined) ?? "");
    if (total === undefined) continue;
    seen++;
    checkSums(body, path, language);
  }
  assert.ok(seen >= 5, `${seen}`);
});

test.run();
