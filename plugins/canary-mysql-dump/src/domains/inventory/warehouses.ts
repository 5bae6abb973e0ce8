import { place } from "../../rows/place.ts";
import * as sql from "../../sql/column.ts";
import type { Table } from "../../sql/table.ts";
import type { World } from "../../world.ts";

/** Where goods lie. */
export const warehousesTable = (world: World): Table => {
  const random = world.random.fork("warehouses");
  const { style, culture } = world;
  return {
    name: random.pick(["warehouses", "locations"]),
    columns: [
      sql.id(style),
      sql.text("code", 8),
      sql.text("street", 190),
      sql.text("postal_code", 16),
      sql.text("city", 100),
      sql.fixed("country", 2),
      sql.flag("active", 1),
    ],
    unique: [["code"]],
    rows: Array.from({ length: random.int(2, 5) }, (_, at) => ({
      id: at + 1,
      code: `${random.pick(["W", "L"])}${String(at + 1).padStart(2, "0")}`,
      ...place(random, culture),
      active: 1,
    })),
  };
};
