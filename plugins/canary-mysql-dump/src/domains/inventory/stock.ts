import { digits } from "../../rows/digits.ts";
import { ids } from "../../rows/ids.ts";
import { moments } from "../../rows/moments.ts";
import { maybeProse } from "../../rows/prose.ts";
import * as sql from "../../sql/column.ts";
import type { Row, Table } from "../../sql/table.ts";
import type { World } from "../../world.ts";

const KINDS = ["in", "out", "transfer", "adjustment"] as const;

/** Movements, each with the balance after it, and the levels they lead to. */
export const stockTables = (world: World, users: Table, warehouses: Table, items: Table): [Table, Table] => {
  const random = world.random.fork("movements");
  const { style } = world;
  const times = moments(world, random, Math.round(world.rows * 0.48), "office");
  const keys = ids(random, times.length);
  const levels = new Map<string, { item_id: number; warehouse_id: number; quantity: number; last: number }>();
  const rows = times.map((at, nth): Row => {
    const item = Number(random.pick(items.rows).id);
    const warehouse = Number(random.pick(warehouses.rows).id);
    const spot = `${item} ${warehouse}`;
    const held = levels.get(spot)?.quantity ?? 0;
    const kind =
      held === 0
        ? "in"
        : random.weighted([
            ["in", 4],
            ["out", 9],
            ["transfer", 1],
            ["adjustment", 1],
          ] as const);
    const wanted = 1 + Math.floor(random.exponential(kind === "in" ? 90 : 12));
    const quantity = kind === "in" ? wanted : -Math.min(held, wanted);
    levels.set(spot, { item_id: item, warehouse_id: warehouse, quantity: held + quantity, last: at });
    return {
      id: keys[nth] ?? 0,
      item_id: item,
      warehouse_id: warehouse,
      user_id: random.pick(users.rows).id ?? null,
      kind,
      quantity,
      balance: held + quantity,
      document: random.bool(0.75) ? `${kind === "in" ? "GR" : "DN"}-${digits(random, "######")}` : null,
      remark: maybeProse(world, random, "movement", 0.25),
      created_at: at,
    };
  });
  const stock = [...levels.values()].sort(
    (one, other) => one.item_id - other.item_id || one.warehouse_id - other.warehouse_id,
  );
  return [
    {
      name: "stock_movements",
      columns: [
        sql.id(style),
        sql.ref(style, "item_id"),
        sql.ref(style, "warehouse_id"),
        sql.ref(style, "user_id", true),
        sql.choice("kind", KINDS),
        sql.count("quantity"),
        sql.count("balance"),
        sql.text("document", 20, true),
        sql.text("remark", 255, true),
        sql.created(style),
      ],
      indexes: [["created_at"]],
      references: [
        { column: "item_id", table: items.name },
        { column: "warehouse_id", table: warehouses.name },
        { column: "user_id", table: users.name, onDelete: "SET NULL" },
      ],
      rows,
    },
    {
      name: random.pick(["stock", "stock_levels"]),
      columns: [
        sql.ref(style, "item_id"),
        sql.ref(style, "warehouse_id"),
        sql.count("quantity"),
        sql.text("bin", 12, true),
        sql.updated(style),
      ],
      primary: ["item_id", "warehouse_id"],
      references: [
        { column: "item_id", table: items.name, onDelete: "CASCADE" },
        { column: "warehouse_id", table: warehouses.name },
      ],
      rows: stock.map(({ last, ...level }) => ({
        ...level,
        bin: random.bool(0.8) ? `${random.string("ABCDEF", 1)}-${digits(random, "##-#")}` : null,
        updated_at: last,
      })),
    },
  ];
};
