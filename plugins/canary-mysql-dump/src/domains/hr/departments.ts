import { several } from "../../rows/prose.ts";
import * as sql from "../../sql/column.ts";
import type { Table } from "../../sql/table.ts";
import type { World } from "../../world.ts";

/** Departments and their cost centres. */
export const departmentsTable = (world: World): Table => {
  const random = world.random.fork("departments");
  return {
    name: "departments",
    columns: [
      sql.id(world.style),
      sql.text("name", 100),
      sql.text("cost_centre", 12),
      sql.count("headcount_plan", "smallint(5) unsigned"),
    ],
    unique: [["cost_centre"]],
    rows: several(world, random, "department", random.int(6, 10)).map((name, at) => ({
      id: at + 1,
      name,
      cost_centre: String(4000 + at * 100 + random.int(0, 9) * 10),
      headcount_plan: random.int(3, 40),
    })),
  };
};
