import { amount, share } from "../../rows/cents.ts";
import { goods } from "../../rows/goods.ts";
import { ids } from "../../rows/ids.ts";
import { later, moments } from "../../rows/moments.ts";
import * as sql from "../../sql/column.ts";
import type { Table } from "../../sql/table.ts";
import type { World } from "../../world.ts";

/** What the shop sells. */
export const productsTable = (world: World, categories: Table): Table => {
  const random = world.random.fork("products");
  const { style } = world;
  const all = goods(world, random, Math.round(world.rows * 0.11));
  const times = moments(world, random, all.length, "office");
  const keys = ids(random, all.length, { gaps: 0.06 });
  return {
    name: "products",
    columns: [
      sql.id(style),
      sql.ref(style, "category_id"),
      sql.text("sku", 32),
      sql.text("name", 190),
      sql.long("description"),
      sql.money("price"),
      ...(random.bool(0.6) ? [sql.money("cost_price")] : []),
      sql.count("stock"),
      ...(random.bool(0.5) ? [sql.count("weight_g", "int(10) unsigned")] : []),
      sql.flag("active", 1),
      sql.created(style),
      sql.updated(style),
    ],
    unique: [["sku"]],
    references: [{ column: "category_id", table: "categories" }],
    rows: all.map(({ sku, name, description, cents }, at) => ({
      id: keys[at] ?? 0,
      category_id: random.pick(categories.rows).id ?? null,
      sku,
      name,
      description,
      price: amount(cents),
      cost_price: amount(share(cents, random.int(42, 71))),
      stock: random.bool(0.1) ? 0 : Math.floor(random.exponential(60)),
      weight_g: random.int(4, 480) * 10,
      active: random.bool(0.9) ? 1 : 0,
      created_at: at < all.length / 2 ? world.from - (all.length - at) * 61_000 : (times[at] ?? world.from),
      updated_at: random.bool(0.6) ? later(world, random, times[at] ?? world.from, 900) : null,
    })),
  };
};
