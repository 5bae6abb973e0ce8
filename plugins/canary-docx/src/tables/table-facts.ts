import type { Slots } from "@decnet/sdk";
import type { Table } from "../model.ts";

/** A table, and what the sentence before it can say of its figures. */
export interface TableFacts {
  readonly table: Table;
  readonly slots: Slots;
}
