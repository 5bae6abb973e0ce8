import { amount } from "../../rows/cents.ts";
import { companyName } from "../../rows/company.ts";
import { contactColumns, contacts } from "../../rows/contact.ts";
import { digits } from "../../rows/digits.ts";
import { ids } from "../../rows/ids.ts";
import { later, moments } from "../../rows/moments.ts";
import { place } from "../../rows/place.ts";
import { maybeProse } from "../../rows/prose.ts";
import * as sql from "../../sql/column.ts";
import type { Table } from "../../sql/table.ts";
import type { World } from "../../world.ts";

/** Who is invoiced. */
export const clientsTable = (world: World): Table => {
  const random = world.random.fork("clients");
  const { style } = world;
  const times = moments(world, random, Math.round(world.rows * 0.12), "office");
  const keys = ids(random, times.length, { first: random.pick([1, 1, 10_001]) });
  const contact = contacts(world, random);
  const names = companyName(world, random);
  return {
    name: random.pick(["clients", "customers", "debtors"]),
    columns: [
      sql.id(style),
      sql.text("name", 190),
      sql.text("tax_id", 20, true),
      ...contactColumns(style),
      sql.text("street", 190),
      sql.text("postal_code", 16),
      sql.text("city", 100),
      sql.fixed("country", 2),
      sql.count("payment_days", "smallint(5) unsigned", 30),
      ...(random.bool(0.5) ? [sql.money("credit_limit", 12)] : []),
      sql.long("notes"),
      sql.created(style),
      sql.updated(style),
    ],
    unique: [["email"], ["email_sha256"]],
    indexes: [["name"]],
    rows: times.map((at, nth) => ({
      id: keys[nth] ?? 0,
      name: names(),
      tax_id: random.bool(0.85) ? `${world.culture.country}${digits(random, "0########")}` : null,
      ...contact(),
      ...place(random, world.culture),
      payment_days: random.pick([8, 14, 30, 30, 30, 45, 60]),
      credit_limit: amount(random.int(2, 60) * 50_000),
      notes: maybeProse(world, random, "topic", 0.2),
      created_at: at,
      updated_at: random.bool(0.5) ? later(world, random, at, 1500) : null,
    })),
  };
};
