import { DAY, formatDate } from "@decnet/sdk";
import { count, id, text } from "../sql/column.ts";
import type { Table } from "../sql/table.ts";
import type { World } from "../world.ts";

/** The list a framework keeps of what it did to the schema. */
export const migrationsTable = (world: World, tables: readonly Table[]): Table => {
  const random = world.random.fork("migrations");
  const stamp = (at: number) => formatDate(at, "yyyy'_'MM'_'dd'_'HHmmss", { zone: "UTC" });
  const first = world.from - random.int(20, 70) * DAY;
  const made = tables.map(
    ({ name }, at) => `${stamp(first + at * random.int(40, 4000) * 1000)}_create_${name}_table`,
  );
  const changed = random
    .sample(tables, random.int(1, 3))
    .map(({ name, columns }) => `_add_${random.pick(columns).key}_to_${name}_table`)
    .map((what, at) => `${stamp(world.from + ((at + 1) * (world.now - world.from)) / 5)}${what}`);
  return {
    name: "migrations",
    columns: [
      { ...id(world.style), sql: "int(10) unsigned NOT NULL AUTO_INCREMENT" },
      text("migration", 255),
      count("batch"),
    ],
    rows: [...made.sort(), ...changed].map((migration, at) => ({
      id: at + 1,
      migration,
      batch: at < made.length ? 1 : at - made.length + 2,
    })),
  };
};
