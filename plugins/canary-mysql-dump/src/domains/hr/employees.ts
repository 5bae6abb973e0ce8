import { DAY } from "@decnet/sdk";
import { dayOf } from "../../rows/days.ts";
import { digits } from "../../rows/digits.ts";
import { ids } from "../../rows/ids.ts";
import { later, momentBetween } from "../../rows/moments.ts";
import { person } from "../../rows/person.ts";
import { place } from "../../rows/place.ts";
import { prose } from "../../rows/prose.ts";
import * as sql from "../../sql/column.ts";
import type { Table } from "../../sql/table.ts";
import type { World } from "../../world.ts";

const YEAR = 365 * DAY;

/** Everybody on the payroll, past and present. */
export const employeesTable = (world: World, departments: Table): Table => {
  const random = world.random.fork("employees");
  const { style, culture, now, zone } = world;
  const size = Math.round(world.rows * 0.22);
  const hired = Array.from(
    { length: size },
    () => now - 30 * DAY - Math.floor(random.exponential(4) * YEAR),
  ).sort((one, other) => one - other);
  const keys = ids(random, size, { first: random.pick([1, 1, 101]) });
  const titles = random.bool(0.5);
  return {
    name: "employees",
    columns: [
      sql.id(style),
      sql.text("personnel_no", 12),
      sql.text("first_name", 80),
      sql.text("last_name", 80),
      sql.day("birth_date"),
      ...(titles ? [sql.text("job_title", 100, true)] : []),
      sql.ref(style, "department_id"),
      sql.text("phone", 32, true),
      sql.text("street", 190),
      sql.text("postal_code", 16),
      sql.text("city", 100),
      sql.fixed("country", 2),
      sql.fixed("iban_last4", 4, true),
      sql.day("hired_on"),
      sql.day("left_on", true),
      sql.created(style),
      sql.updated(style),
    ],
    unique: [["personnel_no"]],
    indexes: [["last_name"]],
    references: [{ column: "department_id", table: "departments" }],
    rows: hired.map((since, at) => {
      const { given, family } = person(random, culture);
      const made = Math.max(since + 3 * 3_600_000, world.from + at * 41_000);
      const born = since - (19 + random.next() * 34) * YEAR;
      const gone = random.bool(0.14)
        ? momentBetween(world, random, since + 20 * DAY, now - 2 * DAY, "office")
        : null;
      return {
        id: keys[at] ?? 0,
        personnel_no: `P${String(10_000 + (keys[at] ?? 0) * 3)}`,
        first_name: given,
        last_name: family,
        birth_date: dayOf(born, "UTC"),
        job_title: prose(world, random, "job"),
        department_id: random.pick(departments.rows).id ?? null,
        phone: random.bool(0.8) ? digits(random, random.pick(culture.phones)) : null,
        ...place(random, culture),
        iban_last4: digits(random, "####"),
        hired_on: dayOf(since, zone),
        left_on: gone === null ? null : dayOf(gone, zone),
        created_at: Math.min(made, now - 7200_000),
        updated_at: random.bool(0.5) ? later(world, random, Math.min(made, now - 7200_000), 2500) : null,
        since,
        gone,
      };
    }),
  };
};
