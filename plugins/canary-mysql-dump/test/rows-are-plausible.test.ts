import assert from "node:assert/strict";
import { formatDate } from "@decnet/sdk";
import { HOST, WRITTEN_AT } from "@decnet/sdk/testing";
import { test } from "uvu";
import { type DumpedTable, readDump } from "./read-dump.ts";
import { sample } from "./sample.ts";

const SAMPLES = 60;
const dumps = await Promise.all(Array.from({ length: SAMPLES }, (_, nth) => sample(nth)));
const databases = dumps.map(readDump);
const every = (check: (table: DumpedTable, tables: readonly DumpedTable[]) => void) => {
  for (const tables of databases) for (const table of tables) check(table, tables);
};
const cents = (value: string | null | undefined) => Math.round(Number(value) * 100);
const STAMP = /^\d{4}-\d\d-\d\d( \d\d:\d\d:\d\d)?$/;

test("four to eight tables, 300 to 2,500 rows", () => {
  for (const [nth, tables] of databases.entries()) {
    const rows = tables.reduce((sum, { rows }) => sum + rows.length, 0);
    assert.ok(tables.length >= 4 && tables.length <= 8, `sample ${nth}: ${tables.length} tables`);
    assert.ok(rows >= 300 && rows <= 2500, `sample ${nth}: ${rows} rows`);
  }
});

test("sizes have a long tail", () => {
  const sizes = dumps.map((dump) => Buffer.byteLength(dump)).sort((one, other) => one - other);
  const at = (share: number) => sizes[Math.floor(share * (SAMPLES - 1))] ?? 0;
  assert.ok(at(0) >= 55_000 && at(1) <= 800_000, `${at(0)} to ${at(1)}`);
  assert.ok(at(0.95) > at(0.5) * 1.8, `the median is ${at(0.5)}, the 95th percentile ${at(0.95)}`);
  assert.equal(new Set(sizes).size, SAMPLES, "two dumps are of one size");
});

test("several kinds of database, in several styles", () => {
  const kinds = new Set(
    databases.map((tables) => tables.map(({ name }) => name.replace(/^[a-z]{2,4}_/, "")).join()),
  );
  assert.ok(kinds.size > SAMPLES / 2, `${kinds.size} sets of tables`);
});

test("hardly a row stands on two hosts", () => {
  const seen = new Map<string, number>();
  for (const dump of dumps)
    for (const line of new Set(dump.split("\n")))
      if (line.startsWith("(") && line.length >= 20)
        seen.set(line.replace(/[,;]$/, ""), (seen.get(line) ?? 0) + 1);
  const shared = [...seen.values()].filter((hosts) => hosts >= 3).length;
  assert.ok(shared <= seen.size * 0.002, `${shared} of ${seen.size} rows on three hosts or more`);
});

test("primary keys are unique and rise, and AUTO_INCREMENT is past the last", () =>
  every(({ name, primary, rows, autoIncrement }) => {
    const keys = rows.map((row) => primary.map((column) => row[column]).join());
    assert.equal(new Set(keys).size, keys.length, `${name} has a key twice`);
    if (primary.join() !== "id") return;
    const numbers = keys.map(Number);
    assert.deepEqual(
      numbers,
      [...numbers].sort((one, other) => one - other),
      name,
    );
    assert.ok((autoIncrement ?? 0) > (numbers.at(-1) ?? 0), name);
  }));

test("password hashes are bcrypt's", () => {
  let hashes = 0;
  every(({ rows }) => {
    for (const hash of rows.map((row) => row.password ?? row.password_hash)) {
      if (hash === undefined || hash === null) continue;
      hashes++;
      assert.match(hash, /^\$2y\$10\$[./A-Za-z0-9]{21}[.Oeu][./A-Za-z0-9]{30}[.CGKOSWaeimquy26]$/);
      assert.equal(hash.length, 60);
    }
  });
  assert.ok(hashes > SAMPLES * 4, `${hashes} hashes`);
});

test("nothing is later than the dump", () =>
  every(({ name, columns, rows }) => {
    for (const { name: column, sql } of columns) {
      const zone = sql.startsWith("timestamp") ? "UTC" : HOST.zone;
      const now = formatDate(WRITTEN_AT, "yyyy-MM-dd HH:mm:ss", { zone });
      for (const row of rows) {
        const value = row[column];
        if (typeof value === "string" && STAMP.test(value))
          assert.ok(value <= now, `${name}.${column}: ${value}`);
      }
    }
  }));

test("rows were made in the order of their keys, and changed after they were made", () =>
  every(({ name, rows }) => {
    let last = "";
    for (const row of rows) {
      const made = row.created_at ?? row.created ?? row.date_created ?? row.created_on;
      const changed = row.updated_at ?? row.modified ?? row.date_updated ?? row.updated_on;
      if (typeof made !== "string") return;
      if (name.endsWith("orders") === false) assert.ok(made >= last, `${name}: ${made} after ${last}`);
      if (typeof changed === "string")
        assert.ok(changed >= made, `${name}: changed ${changed}, made ${made}`);
      last = made;
    }
  }));

test("orders and invoices add up", () => {
  let sums = 0;
  for (const tables of databases) {
    const named = (end: string) => tables.find(({ name }) => name.endsWith(end))?.rows ?? [];
    for (const [heads, lines, key, net] of [
      [named("orders"), named("order_items"), "order_id", "subtotal"],
      [named("invoices"), named("invoice_lines"), "invoice_id", "net"],
    ] as const) {
      const totals = new Map<string, number>();
      for (const line of lines) {
        const head = String(line[key]);
        assert.equal(
          cents(line.line_total),
          Math.round((cents(line.unit_price) * Math.round(Number(line.quantity) * 4)) / 4),
        );
        totals.set(head, (totals.get(head) ?? 0) + cents(line.line_total));
      }
      for (const head of heads) {
        sums++;
        assert.equal(cents(head[net]), totals.get(String(head.id)));
        assert.equal(
          cents(head.total),
          cents(head[net]) + cents(head.tax) + (head.shipping === undefined ? 0 : cents(head.shipping)),
        );
      }
    }
  }
  assert.ok(sums > 500, `only ${sums} sums were looked at`);
});

test("every mail address is the house's own", () => {
  const addresses = dumps.flatMap((dump) =>
    [...dump.matchAll(/[\w.+-]+@([\w.-]+\w)/g)].map(([, domain]) => String(domain)),
  );
  assert.ok(addresses.length > SAMPLES * 4);
  for (const domain of new Set(addresses)) assert.match(domain, /^([a-z0-9]+\.)?northgate\.example$/);
});

test("the house's people log in", () => {
  for (const dump of dumps)
    assert.match(dump, /'[a-z.]+@northgate\.example','\$2y|@northgate\.example',('|NULL)/);
});

test.run();
