import { bcrypt } from "../../rows/bcrypt.ts";
import { contactColumns, contacts } from "../../rows/contact.ts";
import { ids } from "../../rows/ids.ts";
import { later, moments } from "../../rows/moments.ts";
import { person } from "../../rows/person.ts";
import { place } from "../../rows/place.ts";
import { maybeProse } from "../../rows/prose.ts";
import * as sql from "../../sql/column.ts";
import type { Table } from "../../sql/table.ts";
import type { World } from "../../world.ts";

/** Who buys, with a password hash each. */
export const customersTable = (world: World): Table => {
  const random = world.random.fork("customers");
  const { style } = world;
  const times = moments(world, random, Math.round(world.rows * 0.17), "public");
  const keys = ids(random, times.length);
  const contact = contacts(world, random);
  return {
    name: "customers",
    columns: [
      sql.id(style),
      sql.text("first_name", 80),
      sql.text("last_name", 80),
      ...contactColumns(style),
      sql.fixed("password_hash", 60),
      sql.text("street", 190),
      sql.text("postal_code", 16),
      sql.text("city", 100),
      sql.fixed("country", 2),
      ...(random.bool(0.6) ? [sql.flag("newsletter", 0)] : []),
      sql.long("notes"),
      sql.created(style),
      sql.updated(style),
    ],
    unique: [["email"], ["email_sha256"]],
    indexes: [["last_name"]],
    rows: times.map((at, nth) => {
      const { given, family } = person(random, world.culture);
      return {
        id: keys[nth] ?? 0,
        first_name: given,
        last_name: family,
        ...contact(),
        password_hash: bcrypt(random),
        ...place(random, world.culture),
        newsletter: random.bool(0.3) ? 1 : 0,
        notes: maybeProse(world, random, "note", 0.12),
        created_at: at,
        updated_at: random.bool(0.4) ? later(world, random, at, 1200) : null,
      };
    }),
  };
};
