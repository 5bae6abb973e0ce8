import { several } from "../../rows/prose.ts";
import * as sql from "../../sql/column.ts";
import type { Table } from "../../sql/table.ts";
import type { World } from "../../world.ts";

/** The queues tickets land in. */
export const queuesTable = (world: World): Table => {
  const random = world.random.fork("queues");
  return {
    name: random.pick(["queues", "teams", "categories"]),
    columns: [
      sql.id(world.style),
      sql.text("name", 80),
      sql.text("mailbox", 190, true),
      sql.count("sla_hours", "smallint(5) unsigned", 24),
    ],
    rows: several(world, random, "queue", random.int(3, 6)).map((name, at) => ({
      id: at + 1,
      name,
      mailbox: at === 0 ? `${random.pick(["help", "support", "it"])}@${world.domain}` : null,
      sla_hours: random.pick([4, 8, 24, 48]),
    })),
  };
};
