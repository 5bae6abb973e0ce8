import { DAY } from "@decnet/sdk";
import { dayOf } from "../../rows/days.ts";
import { ids } from "../../rows/ids.ts";
import { later, moments } from "../../rows/moments.ts";
import { maybeProse } from "../../rows/prose.ts";
import * as sql from "../../sql/column.ts";
import type { Table } from "../../sql/table.ts";
import type { World } from "../../world.ts";

const LEAVE = ["annual", "sick", "unpaid", "parental", "special"] as const;
/** Leave and sickness of people who were there at the time. */
export const leaveTable = (world: World, users: Table, employees: Table): Table => {
  const random = world.random.fork("leave");
  const { style, zone } = world;
  const times = moments(world, random, Math.round(world.rows * 0.42), "office");
  const keys = ids(random, times.length);
  return {
    name: random.pick(["leave_requests", "absences"]),
    columns: [
      sql.id(style),
      sql.ref(style, "employee_id"),
      sql.choice("type", LEAVE),
      sql.day("starts_on"),
      sql.day("ends_on"),
      sql.choice("status", ["requested", "approved", "rejected", "withdrawn"]),
      sql.ref(style, "decided_by", true),
      sql.text("reason", 255, true),
      sql.created(style),
      sql.updated(style),
    ],
    indexes: [["starts_on"]],
    references: [
      { column: "employee_id", table: "employees", onDelete: "CASCADE" },
      { column: "decided_by", table: users.name, onDelete: "SET NULL" },
    ],
    rows: times.map((at, nth) => {
      const there = employees.rows.filter(
        ({ since, gone }) => Number(since) <= at && (gone === null || Number(gone) > at),
      );
      const type = random.weighted([
        ["annual", 12],
        ["sick", 6],
        ["unpaid", 1],
        ["parental", 1],
        ["special", 2],
      ] as const);
      const notice =
        type === "sick" ? 0 : Math.min(random.int(6, 70) * DAY, (world.now - at) * random.next());
      const starts = at + notice;
      const decided = random.bool(0.9) && at < world.now - DAY ? later(world, random, at, 20) : null;
      return {
        id: keys[nth] ?? 0,
        employee_id: random.pick(there.length > 0 ? there : employees.rows).id ?? null,
        type,
        starts_on: dayOf(starts, zone),
        ends_on: dayOf(Math.min(starts + Math.floor(random.exponential(5)) * DAY, world.now), zone),
        status:
          decided === null
            ? "requested"
            : random.weighted([
                ["approved", 9],
                ["rejected", 1],
                ["withdrawn", 1],
              ] as const),
        decided_by: decided === null ? null : (random.pick(users.rows).id ?? null),
        reason: type === "sick" ? null : maybeProse(world, random, "reason", 0.5),
        created_at: at,
        updated_at: decided,
      };
    }),
  };
};
