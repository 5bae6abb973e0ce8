import { contactColumns, contacts } from "../../rows/contact.ts";
import { ids } from "../../rows/ids.ts";
import { known } from "../../rows/known.ts";
import { later, moments } from "../../rows/moments.ts";
import { person } from "../../rows/person.ts";
import { maybeProse } from "../../rows/prose.ts";
import * as sql from "../../sql/column.ts";
import type { Table } from "../../sql/table.ts";
import type { World } from "../../world.ts";

/** People at those companies. */
export const contactsTable = (world: World, companies: Table): Table => {
  const random = world.random.fork("contacts");
  const { style } = world;
  const times = moments(world, random, Math.round(world.rows * 0.27), "office");
  const keys = ids(random, times.length);
  const contact = contacts(world, random);
  return {
    name: "contacts",
    columns: [
      sql.id(style),
      sql.ref(style, "company_id"),
      sql.text("first_name", 80),
      sql.text("last_name", 80),
      sql.text("job_title", 100, true),
      ...contactColumns(style),
      ...(random.bool(0.5) ? [sql.flag("opt_in", 0)] : []),
      sql.created(style),
      sql.updated(style),
    ],
    unique: [["email"], ["email_sha256"]],
    indexes: [["last_name", "first_name"]],
    references: [{ column: "company_id", table: "companies", onDelete: "CASCADE" }],
    rows: times.map((at, nth) => {
      const { given, family } = person(random, world.culture);
      return {
        id: keys[nth] ?? 0,
        company_id: random.pick(known(companies.rows, at)).id ?? null,
        first_name: given,
        last_name: family,
        job_title: maybeProse(world, random, "job", 0.8),
        ...contact(),
        opt_in: random.bool(0.35) ? 1 : 0,
        created_at: at,
        updated_at: random.bool(0.35) ? later(world, random, at, 1500) : null,
      };
    }),
  };
};
