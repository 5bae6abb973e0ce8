import { companyName } from "../../rows/company.ts";
import { digits } from "../../rows/digits.ts";
import { moments } from "../../rows/moments.ts";
import { place } from "../../rows/place.ts";
import { maybeProse } from "../../rows/prose.ts";
import * as sql from "../../sql/column.ts";
import type { Table } from "../../sql/table.ts";
import type { World } from "../../world.ts";

/** Whom goods come from. */
export const suppliersTable = (world: World): Table => {
  const random = world.random.fork("suppliers");
  const { style, culture } = world;
  const times = moments(world, random, Math.max(8, Math.round(world.rows * 0.05)), "office");
  const names = companyName(world, random);
  return {
    name: random.pick(["suppliers", "vendors"]),
    columns: [
      sql.id(style),
      sql.text("name", 190),
      sql.text("phone", 32, true),
      sql.text("city", 100),
      sql.fixed("country", 2),
      sql.count("lead_days", "smallint(5) unsigned", 5),
      sql.long("terms"),
      sql.created(style),
    ],
    indexes: [["name"]],
    rows: times.map((at, nth) => ({
      id: nth + 1,
      name: names(),
      phone: digits(random, random.pick(culture.phones)),
      ...place(random, culture),
      lead_days: random.pick([2, 3, 5, 5, 7, 10, 14, 21]),
      terms: maybeProse(world, random, "next", 0.3),
      created_at: at,
    })),
  };
};
