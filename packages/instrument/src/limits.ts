const MIB = 1 << 20;

/** Largest document, before and after, in bytes: what the engine plants at most. */
export const LARGEST_DOCUMENT = 16 * MIB;

/** Largest sum of a package's parts, unpacked; a 16 MiB workbook of figures has about 200 MiB. */
export const LARGEST_UNPACKED = 256 * MIB;

/** Largest part, or PDF stream, that is read as text. */
export const LARGEST_PART = 64 * MIB;

/** Most entries of an archive. */
export const MOST_ENTRIES = 10_000;
