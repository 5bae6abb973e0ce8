import type { Table } from "../sql/table.ts";
import type { World } from "../world.ts";

/** A kind of business database. */
export interface Domain {
  /** What such a database is called. */
  readonly names: readonly string[];
  /** Prefixes its tables may carry. */
  readonly prefixes: readonly string[];
  /** Roles and projects such a database goes with. */
  readonly suits: RegExp;
  /** Four to six tables, the first being the users. */
  readonly tables: (world: World) => readonly Table[];
}
