import assert from "node:assert/strict";
import { test } from "uvu";
import { moneyStyle } from "../src/money.ts";
import { taxed } from "../src/tables/taxed.ts";

test("a bill in Zurich is in francs, with the Swiss rate rounded to the centime", () => {
  const style = moneyStyle("de", "Europe/Zurich");
  assert.equal(style.currency, "CHF");
  assert.deepEqual(taxed(1_234_567, style), [1_234_567, 100_000, 1_334_567]);
});

test("an amount is written as its language does, whatever the money", () => {
  assert.equal(moneyStyle("pt", "America/Sao_Paulo").currency, "BRL");
  assert.equal(moneyStyle("pt", "America/Sao_Paulo").amount(1_234_567), "12.345,67");
  assert.equal(moneyStyle("en", "Europe/London").amount(1_234_567), "12,345.67");
});

test.run();
