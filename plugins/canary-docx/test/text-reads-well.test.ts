import assert from "node:assert/strict";
import { slug } from "@decnet/sdk";
import { HOST, personInTurn, withNobodyAround } from "@decnet/sdk/testing";
import { test } from "uvu";
import { type Opened, open, openMany, part } from "./documents.ts";

const documents = await openMany(100);

const plain = (text: string) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
const textOf = (xml: string) => plain(xml.replace(/<[^>]+>/g, ""));
const paragraphs = (document: Opened) => part(document, "word/document.xml").split("</w:p>").map(textOf);
const tables = (document: Opened): string[][][] =>
  [...part(document, "word/document.xml").matchAll(/<w:tbl>.*?<\/w:tbl>/g)].map(([table]) =>
    table
      .split("</w:tr>")
      .slice(0, -1)
      .map((row) => row.split("</w:tc>").slice(0, -1).map(textOf)),
  );
const number = (cell: string) => Number(cell.replace(/[^\d-]/g, ""));

test("totals are the sums of their columns, differences are actual less plan", () => {
  let seen = 0;
  for (const table of documents.flatMap(tables)) {
    const [head = [], ...rows] = table;
    const last = rows.at(-1) ?? [];
    if (!/^(Total|Summe)$/.test(last[0] ?? "")) continue;
    seen++;
    const columns = head.length === 4 && last[1] === "" ? [3] : [1, 2, 3];
    for (const column of columns) {
      const sum = rows.slice(0, -1).reduce((total, row) => total + number(row[column] ?? ""), 0);
      assert.equal(number(last[column] ?? ""), sum);
    }
    if (columns.length === 3)
      for (const row of rows) assert.equal(number(row[3] ?? ""), number(row[2] ?? "") - number(row[1] ?? ""));
  }
  assert.ok(seen > 20, `${seen} tables with totals`);
});

test("the first year of an offer is the set-up fee and twelve months", () => {
  const offers = documents
    .flatMap(tables)
    .filter(([head]) =>
      /First year|Primer año|Primeiro ano|Première année|Erstes Jahr/.test(head?.[3] ?? ""),
    );
  assert.ok(offers.length > 5);
  for (const [, ...rows] of offers)
    for (const [, setUp, month, year] of rows)
      assert.equal(number(year ?? ""), number(setUp ?? "") + 12 * number(month ?? ""));
});

test("two to nine chapters, and sizes with a long tail", () => {
  const counts = documents.map(
    (document) => part(document, "word/document.xml").match(/w:val="Heading1"/g)?.length ?? 0,
  );
  assert.ok(Math.min(...counts) >= 2 && Math.max(...counts) <= 9);
  assert.ok(new Set(counts).size >= 5, `${[...new Set(counts)]}`);
});

test("no dashes of a model's voice, no placeholders, no slots left open", () => {
  for (const document of documents)
    assert.doesNotMatch(
      paragraphs(document).join("\n"),
      /—|–|[{}|]|\[[A-Z]|TODO|lorem|example|\bundefined\b/,
    );
});

test("no sentence stands twice in a document, and lines are seldom shared between documents", () => {
  const owners = new Map<string, number>();
  for (const document of documents) {
    const lines = paragraphs(document).filter((line) => line.length >= 40);
    assert.equal(new Set(lines).size, lines.length);
    for (const line of new Set(lines)) owners.set(line, (owners.get(line) ?? 0) + 1);
  }
  const shared = [...owners.values()].filter((count) => count > 2).length;
  assert.ok(shared / owners.size <= 0.02, `${shared} of ${owners.size} lines on more than two`);
});

test("tickets and hosts are those that the company has", () => {
  let tickets = 0;
  for (const document of documents) {
    const { host, neighbours, projects, tickets: known } = document.ctx;
    const ids = new Set(known.map(({ id }) => id));
    const keys = projects.map(({ key }) => key).join("|");
    for (const [id] of paragraphs(document)
      .join("\n")
      .matchAll(new RegExp(`\\b(?:${keys})-\\d+`, "g"))) {
      tickets++;
      assert.ok(ids.has(id), `${id} is not one of ${[...ids].join(" ")}`);
    }
    const names = [host, ...neighbours].map(({ hostname }) => hostname);
    for (const [, name] of paragraphs(document)
      .join("\n")
      .matchAll(/\b((?:ws|db|mail|build)-?[a-z]*-?\d+)\b/g))
      assert.ok(names.includes(name ?? ""), name);
  }
  assert.ok(tickets > 40, `${tickets}`);
});

test("the file's name tells what the document is about", () => {
  for (const document of documents) {
    const name = slug(
      document.ctx.path
        .split("/")
        .at(-1)
        ?.replace(/\.docx$/, "") ?? "",
    );
    const title = slug(part(document, "docProps/core.xml").match(/<dc:title>([^<]*)</)?.[1] ?? "");
    const words = name.split("-").filter((word) => word.length > 3);
    assert.ok(
      words.some((word) => title.includes(word)),
      `${name} / ${title}`,
    );
  }
});

test("a persona without colleagues, neighbours or projects still writes", async () => {
  for (let at = 0; at < 30; at++) {
    const document = await open(
      { seed: `lonely${at}`, persona: personInTurn(at), host: { ...HOST, zone: "America/Sao_Paulo" } },
      withNobodyAround,
    );
    assert.ok(paragraphs(document).length > 8);
  }
});

test.run();
