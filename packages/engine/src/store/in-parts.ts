// SQLite takes 500 rows an insert the way knex writes it (SQLITE_MAX_COMPOUND_SELECT), and 32,766 values a statement.
const AT_ONCE = 500;

/** A list in pieces that one statement can take. */
export const inParts = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, part) =>
    all.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
  );
