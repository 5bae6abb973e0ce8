/** One way in which a line may run: the sources of its pieces' regular expressions, in order. */
export type LineShape = readonly string[];

/** Finds a whole line of any of the shapes at the start of a text. */
export const wholeLine = (shapes: readonly LineShape[]): ((text: string) => RegExpExecArray | null) => {
  const pattern = new RegExp(`^(?:${shapes.map((shape) => shape.join("")).join("|")})`);
  // A line that comes byte by byte is looked at with every byte: no end, no match.
  return (text) => (text.includes("\n") ? pattern.exec(text) : null);
};

const beginning = (shape: LineShape): string =>
  shape.reduceRight((rest, piece) => `(?:${piece}${rest})?`, "");

/**
 * Tells whether a text may still become a line of one of the shapes. nginx answers at the first byte that cannot, and
 * does not wait for the line's end.
 */
export const lineBeginning = (shapes: readonly LineShape[]): ((text: string) => boolean) => {
  const pattern = new RegExp(`^(?:${shapes.map(beginning).join("|")})$`);
  return (text) => pattern.test(text);
};
