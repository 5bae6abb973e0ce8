/** How a client writes text, as far as it matters for a user's name. */
export type Charset =
  | "utf8mb3"
  | "utf8mb4"
  | "ascii"
  | "binary"
  | "bytes"
  | "filename"
  | "ucs2"
  | "utf16"
  | "utf16le"
  | "utf32";

const span = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, nth) => first + nth);

/** Collations by character set: `information_schema.COLLATIONS` of MariaDB 10.11, ids below 256. */
const COLLATIONS: readonly (readonly [Charset, readonly number[]])[] = [
  ["utf8mb3", [33, 83, ...span(192, 215), 223]],
  ["ascii", [11, 65]],
  ["binary", [63]],
  ["filename", [17]],
  ["ucs2", [35, 90, ...span(128, 151), 159]],
  ["utf16", [54, 55, ...span(101, 124)]],
  ["utf16le", [56, 62]],
  ["utf32", [60, 61, ...span(160, 183)]],
  [
    "bytes",
    [
      ...[
        span(1, 10),
        span(12, 16),
        span(18, 32),
        [34],
        span(36, 44),
        span(47, 53),
        span(57, 59),
        [64],
      ].flat(),
      ...[span(66, 75), span(77, 82), span(84, 89), span(91, 99)].flat(),
    ],
  ],
];

const BY_ID: ReadonlyMap<number, Charset> = new Map(
  COLLATIONS.flatMap(([charset, ids]) => ids.map((id) => [id, charset] as const)),
);

/** The character set of a collation; one that the server does not know counts as its own. */
export const charsetOf = (collation: number): Charset => BY_ID.get(collation) ?? "utf8mb4";

/** Tells the sets that no client may use: their texts are not made of ASCII's bytes. */
export const isBarred = (charset: Charset): boolean => /^(filename|ucs2|utf(16|16le|32))$/.test(charset);
