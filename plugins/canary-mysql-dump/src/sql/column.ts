import type { Style } from "../style.ts";

/** A value of a row; for a `local` or `utc` column a number is a moment in epoch milliseconds. */
export type Value = string | number | null;

/** How a column's values are written: bare, quoted, or a moment in the server's zone or in UTC. */
export type ColumnKind = "number" | "text" | "local" | "utc";

/** A column: the name it has in rows, the name it has in the table, and its SQL as `SHOW CREATE TABLE` prints it. */
export interface Column {
  readonly key: string;
  readonly name: string;
  readonly sql: string;
  readonly kind: ColumnKind;
}

const plain = (name: string, sql: string, kind: ColumnKind): Column => ({ key: name, name, sql, kind });
const orNull = (nullable: boolean) => (nullable ? "DEFAULT NULL" : "NOT NULL");

/** The surrogate key every table starts with. */
export const id = (style: Style): Column => plain("id", `${style.idType} NOT NULL AUTO_INCREMENT`, "number");

/** A column that points to another table's `id`. */
export const ref = (style: Style, name: string, nullable = false): Column =>
  plain(name, `${style.idType} ${orNull(nullable)}`, "number");

/** `varchar(width)`; required unless told otherwise. */
export const text = (name: string, width: number, nullable = false): Column =>
  plain(name, `varchar(${width}) ${orNull(nullable)}`, "text");

/** `char(width)`: codes and digests. */
export const fixed = (name: string, width: number, nullable = false): Column =>
  plain(name, `char(${width}) ${orNull(nullable)}`, "text");

/** Free text. */
export const long = (name: string, nullable = true): Column =>
  plain(name, `text ${orNull(nullable)}`, "text");

/** MariaDB's JSON: `longtext` with a check. */
export const json = (name: string): Column =>
  plain(
    name,
    `longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL CHECK (json_valid(\`${name}\`))`,
    "text",
  );

/** An amount with two decimals; its values are strings such as `"12.50"`. */
export const money = (name: string, digits = 10): Column =>
  plain(name, `decimal(${digits},2) NOT NULL DEFAULT 0.00`, "number");

/** A percentage such as `"23.00"`. */
export const percent = (name: string): Column => plain(name, "decimal(5,2) NOT NULL DEFAULT 0.00", "number");

/** A counting number. */
export const count = (name: string, type = "int(11)", fallback = 0): Column =>
  plain(name, `${type} NOT NULL DEFAULT ${fallback}`, "number");

/** A truth value. */
export const flag = (name: string, fallback: 0 | 1): Column =>
  plain(name, `tinyint(1) NOT NULL DEFAULT ${fallback}`, "number");

/** One of some words, the first or the given one being the default. */
export const choice = (name: string, words: readonly string[], fallback = words[0] ?? ""): Column =>
  plain(name, `enum(${words.map((word) => `'${word}'`).join(",")}) NOT NULL DEFAULT '${fallback}'`, "text");

/** A calendar day; its values are strings such as `"2026-03-01"`. */
export const day = (name: string, nullable = false): Column =>
  plain(name, `date ${orNull(nullable)}`, "text");

/** A moment that is set by the application and may be missing. */
export const moment = (style: Style, name: string, nullable = true): Column =>
  style.moments === "timestamp" && nullable
    ? plain(name, "timestamp NULL DEFAULT NULL", "utc")
    : plain(name, `datetime ${orNull(nullable)}`, "local");

/** When the row was made; rows call it `created_at`, tables call it what the house does. */
export const created = (style: Style): Column =>
  style.moments === "timestamp"
    ? {
        key: "created_at",
        name: style.created,
        sql: "timestamp NULL DEFAULT current_timestamp()",
        kind: "utc",
      }
    : {
        key: "created_at",
        name: style.created,
        sql: "datetime NOT NULL DEFAULT current_timestamp()",
        kind: "local",
      };

/** When the row was changed last; `updated_at` in rows. */
export const updated = (style: Style): Column =>
  style.moments === "timestamp"
    ? {
        key: "updated_at",
        name: style.updated,
        sql: "timestamp NULL DEFAULT NULL ON UPDATE current_timestamp()",
        kind: "utc",
      }
    : {
        key: "updated_at",
        name: style.updated,
        sql: "datetime DEFAULT NULL ON UPDATE current_timestamp()",
        kind: "local",
      };
