import { DAY } from "@decnet/sdk";
import { amount } from "../../rows/cents.ts";
import { dayOf } from "../../rows/days.ts";
import * as sql from "../../sql/column.ts";
import type { Row, Table } from "../../sql/table.ts";
import type { World } from "../../world.ts";

const YEAR = 365 * DAY;

/** What they earn, rise by rise; periods follow on each other. */
export const salariesTable = (world: World, employees: Table): Table => {
  const random = world.random.fork("salaries");
  const { style, now, zone } = world;
  const rows: Row[] = [];
  for (const { id, since, gone } of employees.rows) {
    let pay = Math.round(Math.exp(random.normal(10.55, 0.32)) / 100) * 100;
    const end = Number(gone ?? now);
    let from = Number(since);
    for (let step = 0; from < end && step < 6; step++) {
      const until = from + random.pick([1, 1, 2, 3]) * YEAR;
      rows.push({
        id: rows.length + 1,
        employee_id: id ?? null,
        valid_from: dayOf(from, zone),
        valid_to: until < end ? dayOf(until - DAY, zone) : null,
        annual_gross: amount(pay * 100),
        bonus_percent: amount(random.pick([0, 0, 0, 300, 500, 800, 1000])),
        currency: world.culture.currency,
      });
      pay = Math.round((pay * (1 + random.int(12, 60) / 1000)) / 60) * 60;
      from = until;
    }
  }
  return {
    name: random.pick(["salaries", "compensation", "contracts"]),
    columns: [
      sql.id(style),
      sql.ref(style, "employee_id"),
      sql.day("valid_from"),
      sql.day("valid_to", true),
      sql.money("annual_gross"),
      sql.percent("bonus_percent"),
      sql.fixed("currency", 3),
    ],
    unique: [["employee_id", "valid_from"]],
    references: [{ column: "employee_id", table: "employees", onDelete: "CASCADE" }],
    rows,
  };
};
