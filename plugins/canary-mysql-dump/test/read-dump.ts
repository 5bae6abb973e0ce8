/** A table as its dump has it; values are unescaped strings, `null` for NULL. */
export interface DumpedTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly sql: string }[];
  readonly primary: readonly string[];
  readonly autoIncrement: number | undefined;
  readonly rows: readonly Readonly<Record<string, string | null>>[];
}

const VALUE = /'((?:[^'\\]|\\.)*)'|NULL|-?[\d.]+/gs;

const readRow = (line: string): (string | null)[] =>
  [...line.matchAll(VALUE)].map(([whole, inner]) => {
    if (inner !== undefined)
      return inner.replace(/\\(.)/gs, (_, char: string) => ({ n: "\n", r: "\r", 0: "\0" })[char] ?? char);
    return whole === "NULL" ? null : whole;
  });

const names = (list: string) => [...list.matchAll(/`([^`]+)`/g)].map(([, name]) => String(name));

/** Reads a dump's tables without a server. */
export const readDump = (dump: string): DumpedTable[] =>
  dump
    .split("\nDROP TABLE IF EXISTS ")
    .slice(1)
    .map((part) => {
      const lines = part.split("\n");
      const columns = lines
        .map((line) => /^ {2}`([^`]+)` (.*?),?$/.exec(line))
        .filter((match) => match !== null)
        .map(([, name, sql]) => ({ name: String(name), sql: String(sql) }));
      const rows = lines
        .filter((line) => line.startsWith("("))
        .map((line) => {
          const values = readRow(line.slice(1));
          if (values.length !== columns.length)
            throw new TypeError(`${values.length} values for ${columns.length} columns: ${line}`);
          return Object.fromEntries(columns.map(({ name }, at) => [name, values[at] ?? null]));
        });
      const auto = /AUTO_INCREMENT=(\d+)/.exec(part)?.[1];
      return {
        name: names(part)[0] ?? "",
        columns,
        primary: names(/PRIMARY KEY \((.*)\)/.exec(part)?.[1] ?? ""),
        autoIncrement: auto === undefined ? undefined : Number(auto),
        rows,
      };
    });
