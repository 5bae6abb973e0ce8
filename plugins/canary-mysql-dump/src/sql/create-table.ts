import type { Style } from "../style.ts";
import { constraintName, keyName, type Table, tableName } from "./table.ts";

const quoted = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(",");

/**
 * `CREATE TABLE` as MariaDB's `SHOW CREATE TABLE` prints it: columns, primary key, unique keys, other keys, constraints
 * by name. Keys over columns the table does not have are left out.
 */
export const createTable = (style: Style, table: Table): string => {
  const { name, columns, primary = ["id"], unique = [], indexes = [], references = [] } = table;
  const printed = new Map(columns.map((column) => [column.key, column.name]));
  const present = (keys: readonly string[]) => keys.every((key) => printed.has(key));
  const real = (keys: readonly string[]) => keys.map((key) => printed.get(key) ?? key);
  const pointing = references.filter(({ column }) => printed.has(column));

  const lines = columns.map((column) => `\`${column.name}\` ${column.sql}`);
  lines.push(`PRIMARY KEY (${quoted(real(primary))})`);
  for (const keys of unique.filter(present))
    lines.push(`UNIQUE KEY \`${keyName(style, name, real(keys), "unique")}\` (${quoted(real(keys))})`);
  const led = new Set([primary, ...unique].filter(present).map(([first]) => first));
  for (const { column } of pointing.filter(({ column }) => !led.has(column)))
    lines.push(`KEY \`${keyName(style, name, [column], "foreign")}\` (${quoted([column])})`);
  for (const keys of indexes.filter(present))
    lines.push(`KEY \`${keyName(style, name, real(keys), "index")}\` (${quoted(real(keys))})`);
  lines.push(
    ...pointing
      .map(({ column, table: target, onDelete }, at) => ({
        constraint: constraintName(style, name, column, at + 1),
        rest: `FOREIGN KEY (\`${column}\`) REFERENCES \`${tableName(style, target)}\` (\`id\`)${onDelete === undefined ? "" : ` ON DELETE ${onDelete}`}`,
      }))
      .sort((one, other) => (one.constraint < other.constraint ? -1 : 1))
      .map(({ constraint, rest }) => `CONSTRAINT \`${constraint}\` ${rest}`),
  );
  const last = table.rows.at(-1)?.id;
  const next = printed.has("id") && typeof last === "number" ? ` AUTO_INCREMENT=${last + 1}` : "";
  return [
    `CREATE TABLE \`${tableName(style, name)}\` (`,
    lines.map((line) => `  ${line}`).join(",\n"),
    `) ENGINE=InnoDB${next} DEFAULT CHARSET=utf8mb4 COLLATE=${style.collation};`,
  ].join("\n");
};
