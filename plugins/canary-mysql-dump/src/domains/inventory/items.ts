import { amount, share } from "../../rows/cents.ts";
import { digits } from "../../rows/digits.ts";
import { goods } from "../../rows/goods.ts";
import { ids } from "../../rows/ids.ts";
import { moments } from "../../rows/moments.ts";
import * as sql from "../../sql/column.ts";
import type { Table } from "../../sql/table.ts";
import type { World } from "../../world.ts";

/** What is kept in stock. */
export const itemsTable = (world: World, suppliers: Table): Table => {
  const random = world.random.fork("items");
  const { style } = world;
  const all = goods(world, random, Math.round(world.rows * 0.22));
  const times = moments(world, random, all.length, "office");
  const keys = ids(random, all.length, { gaps: 0.05 });
  return {
    name: random.pick(["items", "articles", "products"]),
    columns: [
      sql.id(style),
      sql.text("sku", 32),
      sql.text("name", 190),
      sql.long("description"),
      sql.ref(style, "supplier_id", true),
      sql.money("purchase_price"),
      sql.money("sales_price"),
      sql.count("reorder_level"),
      ...(random.bool(0.5) ? [sql.fixed("barcode", 13, true)] : []),
      sql.created(style),
      sql.updated(style),
    ],
    unique: [["sku"]],
    references: [{ column: "supplier_id", table: suppliers.name, onDelete: "SET NULL" }],
    rows: all.map(({ sku, name, description, cents }, at) => ({
      id: keys[at] ?? 0,
      sku,
      name,
      description,
      supplier_id: random.pick(suppliers.rows).id ?? null,
      purchase_price: amount(share(cents, random.int(45, 70))),
      sales_price: amount(cents),
      reorder_level: random.pick([0, 5, 10, 20, 50]),
      barcode: digits(random, "2############"),
      created_at: times[at] ?? world.from,
      updated_at: null,
    })),
  };
};
