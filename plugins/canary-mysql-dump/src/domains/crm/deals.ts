import { DAY } from "@decnet/sdk";
import { amount } from "../../rows/cents.ts";
import { dayOf } from "../../rows/days.ts";
import { ids } from "../../rows/ids.ts";
import { known } from "../../rows/known.ts";
import { later, moments } from "../../rows/moments.ts";
import { prose } from "../../rows/prose.ts";
import * as sql from "../../sql/column.ts";
import type { Table } from "../../sql/table.ts";
import type { World } from "../../world.ts";

const STAGES = ["lead", "qualified", "proposal", "negotiation", "won", "lost"] as const;
/** What may be sold to them. */
export const dealsTable = (world: World, users: Table, companies: Table): Table => {
  const random = world.random.fork("deals");
  const { style } = world;
  const times = moments(world, random, Math.round(world.rows * 0.16), "office");
  const keys = ids(random, times.length);
  return {
    name: random.pick(["deals", "opportunities"]),
    columns: [
      sql.id(style),
      sql.ref(style, "company_id"),
      sql.ref(style, "owner_id", true),
      sql.text("title", 190),
      sql.choice("stage", STAGES),
      sql.money("amount", 12),
      sql.fixed("currency", 3),
      sql.count("probability", "tinyint(3) unsigned"),
      sql.day("last_contact_on", true),
      sql.moment(style, "closed_at"),
      sql.created(style),
      sql.updated(style),
    ],
    indexes: [["stage"]],
    references: [
      { column: "company_id", table: "companies", onDelete: "CASCADE" },
      { column: "owner_id", table: users.name, onDelete: "SET NULL" },
    ],
    rows: times.map((at, nth) => {
      const stage =
        at < world.now - 150 * DAY ? random.pick(["won", "lost", "lost"] as const) : random.pick(STAGES);
      const closed = stage === "won" || stage === "lost" ? later(world, random, at, 900) : null;
      const probability = { lead: 10, qualified: 25, proposal: 50, negotiation: 75, won: 100, lost: 0 }[
        stage
      ];
      return {
        id: keys[nth] ?? 0,
        company_id: random.pick(known(companies.rows, at)).id ?? null,
        owner_id: random.pick(users.rows).id ?? null,
        title: prose(world, random, "deal"),
        stage,
        amount: amount(Math.round(Math.exp(random.normal(9.3, 1))) * 100),
        currency: world.culture.currency,
        probability,
        last_contact_on: dayOf(later(world, random, at, 500), world.zone),
        closed_at: closed,
        created_at: at,
        updated_at: closed ?? (random.bool(0.7) ? later(world, random, at, 200) : null),
      };
    }),
  };
};
