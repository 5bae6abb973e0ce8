import type { Row } from "../sql/table.ts";

/** The rows that were there at that moment; the first one when there was none. */
export const known = (rows: readonly Row[], at: number): readonly Row[] => {
  const there = rows.filter(({ created_at }) => Number(created_at) <= at);
  return there.length > 0 ? there : rows.slice(0, 1);
};
