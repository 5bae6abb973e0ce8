import { formatDate, type ZoneName } from "@decnet/sdk";
import type { Style } from "../style.ts";
import type { Column, Value } from "./column.ts";
import { type Table, tableName } from "./table.ts";

// mysql_real_escape_string(): NUL, newline, carriage return, backslash, both quotes and Ctrl-Z; a tab stays as it is.
const ESCAPES: Readonly<Record<string, string>> = {
  "\0": "\\0",
  "\n": "\\n",
  "\r": "\\r",
  "\\": "\\\\",
  "'": "\\'",
  '"': '\\"',
  "\u001a": "\\Z",
};

/** A string literal as mariadb-dump writes it. */
export const quote = (value: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters the server escapes
  `'${value.replace(/[\u0000\n\r\\'"\u001a]/g, (char) => ESCAPES[char] ?? char)}'`;

const PATTERN = "yyyy-MM-dd HH:mm:ss";

const literal = ({ kind }: Column, value: Value | undefined, zone: ZoneName): string => {
  if (value === null || value === undefined) return "NULL";
  if (kind === "number") return String(value);
  if (kind === "text") return quote(String(value));
  return quote(formatDate(Number(value), PATTERN, { zone: kind === "utc" ? "UTC" : zone }));
};

/**
 * One extended `INSERT`, a row a line, as mariadb-dump ≥ 10.11 writes it. It breaks a statement only at
 * `net_buffer_length` (1 MiB), which no table here comes near.
 *
 * @param zone the server's: DATETIME values are in it, TIMESTAMP values are dumped in UTC.
 */
export const insertRows = (style: Style, { name, columns, rows }: Table, zone: ZoneName): string => {
  const tuples = rows.map(
    (row) => `(${columns.map((column) => literal(column, row[column.key], zone)).join(",")})`,
  );
  return `INSERT INTO \`${tableName(style, name)}\` VALUES\n${tuples.join(",\n")};`;
};
