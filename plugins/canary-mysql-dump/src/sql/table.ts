import type { Style } from "../style.ts";
import type { Column, Value } from "./column.ts";

/** A row, by column key. Keys that no column has are left out when it is written. */
export type Row = Readonly<Record<string, Value>>;

/** A foreign key to another table's `id`. */
export interface Reference {
  readonly column: string;
  readonly table: string;
  readonly onDelete?: "CASCADE" | "SET NULL";
}

/** A table as a domain describes it; names are without the house's prefix. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Column keys; default `id`. */
  readonly primary?: readonly string[];
  readonly unique?: readonly (readonly string[])[];
  readonly indexes?: readonly (readonly string[])[];
  readonly references?: readonly Reference[];
  readonly rows: readonly Row[];
}

/** A key of a table, with the name the house gives it. */
export interface Key {
  readonly name: string;
  readonly columns: readonly string[];
}

/** The name a table has in the database. */
export const tableName = ({ prefix }: Style, name: string): string => `${prefix}${name}`;

/** The name the house gives to a key over these columns. */
export const keyName = (
  { naming, prefix }: Style,
  table: string,
  columns: readonly string[],
  kind: "unique" | "index" | "foreign",
): string => {
  const joined = columns.join("_");
  if (naming === "server") return columns[0] as string;
  if (naming === "framework") return `${prefix}${table}_${joined}_${kind}`;
  return `${{ unique: "uq", index: "idx", foreign: "idx" }[kind]}_${table}_${joined}`;
};

/** The name of the constraint for the `nth` (from 1) reference of a table. */
export const constraintName = (
  { naming, prefix }: Style,
  table: string,
  column: string,
  nth: number,
): string => {
  if (naming === "server") return `${prefix}${table}_ibfk_${nth}`;
  if (naming === "framework") return `${prefix}${table}_${column}_foreign`;
  return `fk_${table}_${column}`;
};
