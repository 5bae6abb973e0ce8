import { companyName } from "../../rows/company.ts";
import { ids } from "../../rows/ids.ts";
import { later, moments } from "../../rows/moments.ts";
import { place } from "../../rows/place.ts";
import { maybeProse } from "../../rows/prose.ts";
import * as sql from "../../sql/column.ts";
import type { Table } from "../../sql/table.ts";
import type { World } from "../../world.ts";

/** The companies that are looked after. */
export const companiesTable = (world: World, users: Table): Table => {
  const random = world.random.fork("companies");
  const { style } = world;
  const times = moments(world, random, Math.round(world.rows * 0.16), "office");
  const keys = ids(random, times.length, { gaps: 0.06 });
  const names = companyName(world, random);
  return {
    name: "companies",
    columns: [
      sql.id(style),
      sql.text("name", 190),
      sql.text("customer_no", 20),
      sql.text("street", 190),
      sql.text("postal_code", 16),
      sql.text("city", 100),
      sql.fixed("country", 2),
      sql.choice("rating", ["A", "B", "C"], "C"),
      sql.ref(style, "owner_id", true),
      sql.long("notes"),
      sql.created(style),
      sql.updated(style),
    ],
    unique: [["customer_no"]],
    indexes: [["name"]],
    references: [{ column: "owner_id", table: users.name, onDelete: "SET NULL" }],
    rows: times.map((at, nth) => ({
      id: keys[nth] ?? 0,
      name: names(),
      customer_no: `${random.pick(["K", "C"])}${20_000 + (keys[nth] ?? 0) * 7}`,
      ...place(random, world.culture),
      rating: random.weighted([
        ["A", 1],
        ["B", 3],
        ["C", 6],
      ] as const),
      owner_id: random.bool(0.9) ? (random.pick(users.rows).id ?? null) : null,
      notes: maybeProse(world, random, "topic", 0.25),
      created_at: at,
      updated_at: random.bool(0.6) ? later(world, random, at, 1500) : null,
    })),
  };
};
