import assert from "node:assert/strict";
import { HOST, personInTurn, withNobodyAround } from "@decnet/sdk/testing";
import { test } from "uvu";
import { linesOf, type Written, write, writeMany } from "./files.ts";

const files = await writeMany(100);
const cents = (cell: string) => Number(cell.replace(/\D/g, ""));
const info = ({ text }: Written, key: string): string => {
  const id = new RegExp(`/${key} (\\d+) 0 R`).exec(text.slice(text.lastIndexOf("/Producer")))?.[1];
  const value = new RegExp(`\n${id} 0 obj\n\\((.*)\\)\n`).exec(text)?.[1] ?? "";
  const plain = value.replace(/\\([()\\])/g, "$1");
  return plain.startsWith("\u00fe\u00ff")
    ? Buffer.from(plain.slice(2), "latin1").swap16().toString("utf16le")
    : plain;
};

/** The rows of numbers before a line "Total", as many columns as it has numbers. */
const totalled = (lines: readonly string[]): { rows: number[][]; total: number[] } | undefined => {
  const at = lines.findLastIndex((line) => /^(Total|Summe)$/.test(line));
  const rest = lines.slice(at + 1);
  const width = rest.findIndex((line) => !/^[\d.,\u00a0]+$/.test(line));
  const total = rest.slice(0, width).map(cents);
  if (total.length !== 3) return undefined;
  const rows: number[][] = [];
  for (let line = 0; line < at; line++) {
    const cells = lines.slice(line, line + 3);
    if (cells.every((cell) => /^[\d.,\u00a0]+[.,]\d\d$/.test(cell))) {
      rows.push(cells.map(cents));
      line += 2;
    }
  }
  return rows.length > 0 ? { rows, total } : undefined;
};

test("net and tax make gross, and columns make their totals", () => {
  const tables = files.map((file) => totalled(linesOf(file))).filter((table) => table !== undefined);
  assert.ok(tables.length > 20, `${tables.length}`);
  for (const { rows, total } of tables) {
    for (const [net = 0, tax = 0, gross = 0] of [...rows, total]) assert.equal(net + tax, gross);
    for (const column of [0, 1, 2])
      assert.equal(
        rows.reduce((sum, row) => sum + (row[column] ?? 0), 0),
        total[column],
      );
  }
});

test("addresses in use and free ones fill each range", () => {
  let seen = 0;
  for (const file of files) {
    const lines = linesOf(file);
    for (const [at, line] of lines.entries()) {
      if (!/^10\.\d+\.\d+\.0\/24$/.test(line)) continue;
      seen++;
      assert.equal(cents(lines[at + 1] ?? "") + cents(lines[at + 2] ?? ""), 254);
    }
  }
  assert.ok(seen > 30);
});

test("title, author, application and dates are the persona's, the company's and the moment's", () => {
  for (const file of files) {
    const { ctx } = file;
    assert.equal(info(file, "Author"), ctx.persona.name);
    assert.match(info(file, "Creator"), /^Northgate \S/);
    assert.equal(info(file, "Producer"), "PDFKit");
    const [, y, mo, d, h, mi, s] =
      /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(info(file, "CreationDate")) ?? [];
    const written = Date.UTC(Number(y), Number(mo) - 1, Number(d), Number(h), Number(mi), Number(s));
    const age = ctx.clock.now() - written;
    assert.ok(age >= 0 && age < 5000, `${age}`);
    assert.equal(info(file, "ModDate"), info(file, "CreationDate"));
  }
});

test("name, title and text carry the same reference", () => {
  for (const file of files) {
    const ref =
      /[A-Z]{2,4}-\d{4}-\d{4}/i.exec(file.ctx.path.replace(/\d{4}-\d\d[-_ ]/, ""))?.[0].toUpperCase() ??
      "none";
    assert.ok(info(file, "Title").endsWith(ref), `${file.ctx.path}: ${info(file, "Title")}`);
    assert.ok(linesOf(file).includes(ref));
  }
});

test("no dashes of a model's voice, no placeholders, no marks for letters a font lacks", () => {
  for (const file of files)
    assert.doesNotMatch(linesOf(file).join("\n"), /—|–|[{}|\\]|\[[A-Z]|TODO|lorem|undefined|NaN|\?$/m);
});

test("nothing of the product is to be read", () => {
  for (const file of files)
    assert.doesNotMatch(`${file.text} ${linesOf(file).join(" ")}`, /decnet|canary|honey|decoy|decky/i);
});

test("pages are numbered, and some files have several", () => {
  const counts = files.map((file) => {
    const pages = file.text.match(/\/Type \/Page\n/g)?.length ?? 0;
    assert.ok(
      linesOf(file).some((line) => new RegExp(`^\\p{Lu}\\p{L}+ 1 \\p{L}+ ${pages}$`, "u").test(line)),
    );
    return pages;
  });
  assert.ok(Math.max(...counts) > 1 && counts.filter((count) => count === 1).length > 30);
});

test("lines are seldom shared between files", () => {
  const owners = new Map<string, number>();
  for (const file of files)
    for (const line of new Set(linesOf(file).filter((text) => text.length >= 60)))
      owners.set(line, (owners.get(line) ?? 0) + 1);
  const shared = [...owners.values()].filter((count) => count > 2).length;
  assert.ok(shared / owners.size <= 0.05, `${shared} of ${owners.size} lines in more than two`);
});

test("a persona without colleagues, neighbours or projects, and with letters no font has, still writes", async () => {
  for (let at = 0; at < 20; at++) {
    const persona = { ...personInTurn(at), name: "Łucja Дым Ševčík" };
    const host = { ...HOST, zone: "America/Sao_Paulo" };
    const file = await write({ seed: `lonely${at}`, persona, host }, withNobodyAround);
    assert.ok(linesOf(file).length > 15);
  }
});

test.run();
