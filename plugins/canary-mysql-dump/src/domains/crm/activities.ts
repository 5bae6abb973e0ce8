import { ids } from "../../rows/ids.ts";
import { known } from "../../rows/known.ts";
import { moments } from "../../rows/moments.ts";
import { prose } from "../../rows/prose.ts";
import * as sql from "../../sql/column.ts";
import type { Table } from "../../sql/table.ts";
import type { World } from "../../world.ts";

const KINDS = ["call", "email", "meeting", "note"] as const;

/** Calls, visits and notes. */
export const activitiesTable = (world: World, users: Table, companies: Table): Table => {
  const random = world.random.fork("activities");
  const { style } = world;
  const times = moments(world, random, Math.round(world.rows * 0.4), "office");
  const keys = ids(random, times.length);
  return {
    name: "activities",
    columns: [
      sql.id(style),
      sql.ref(style, "company_id"),
      sql.ref(style, "user_id", true),
      sql.choice("kind", KINDS, "note"),
      sql.long("body", false),
      sql.flag("done", 0),
      sql.created(style),
    ],
    indexes: [["created_at"]],
    references: [
      { column: "company_id", table: "companies", onDelete: "CASCADE" },
      { column: "user_id", table: users.name, onDelete: "SET NULL" },
    ],
    rows: times.map((at, nth) => ({
      id: keys[nth] ?? 0,
      company_id: random.pick(known(companies.rows, at)).id ?? null,
      user_id: random.pick(users.rows).id ?? null,
      kind: random.pick(KINDS),
      body: prose(world, random, "activity"),
      done: random.bool(0.8) ? 1 : 0,
      created_at: at,
    })),
  };
};
