import { contactColumns, contacts } from "../../rows/contact.ts";
import { ids } from "../../rows/ids.ts";
import { moments } from "../../rows/moments.ts";
import { person } from "../../rows/person.ts";
import * as sql from "../../sql/column.ts";
import type { Table } from "../../sql/table.ts";
import type { World } from "../../world.ts";

/** Who asks for help. */
export const requestersTable = (world: World): Table => {
  const random = world.random.fork("requesters");
  const { style } = world;
  const times = moments(world, random, Math.round(world.rows * 0.17), "office");
  const keys = ids(random, times.length);
  const contact = contacts(world, random);
  return {
    name: random.pick(["requesters", "customers", "end_users"]),
    columns: [
      sql.id(style),
      sql.text("name", 120),
      ...contactColumns(style),
      sql.text("location", 100, true),
      sql.flag("vip", 0),
      sql.created(style),
    ],
    unique: [["email"], ["email_sha256"]],
    rows: times.map((at, nth) => {
      const { given, family } = person(random, world.culture);
      return {
        id: keys[nth] ?? 0,
        name: `${given} ${family}`,
        ...contact(),
        location: random.bool(0.7) ? random.pick(world.culture.cities)[0] : null,
        vip: random.bool(0.05) ? 1 : 0,
        created_at: at,
      };
    }),
  };
};
