import { slug } from "@decnet/sdk";
import { several } from "../../rows/prose.ts";
import * as sql from "../../sql/column.ts";
import type { Table } from "../../sql/table.ts";
import type { World } from "../../world.ts";

/** What the shop sorts its goods by. */
export const categoriesTable = (world: World): Table => {
  const random = world.random.fork("categories");
  const names = several(world, random, "category", random.int(6, 12));
  return {
    name: "categories",
    columns: [
      sql.id(world.style),
      sql.text("name", 100),
      sql.text("slug", 120),
      sql.count("position", "smallint(6)"),
      sql.flag("visible", 1),
    ],
    unique: [["slug"]],
    rows: names.map((name, at) => ({
      id: at + 1,
      name,
      slug: slug(name),
      position: (at + 1) * 10,
      visible: random.bool(0.92) ? 1 : 0,
    })),
  };
};
