// Bullet, number, tick box, heading, comment and quotation marks, in any order, as many as stand there.
const DRESS =
  /^(?:[-*+•·–—>]+\s+|\d{1,2}[.)]\s+|\[[ xX✓✔~-]?\]\s*|[☐☑☒✓✔✗]\s*|#{1,6}\s*|\/\/+\s*|;+\s+|--\s+|~~(?=\S))+/u;

/** A line as its words go: what stays the same when it is ticked off, indented or struck out. */
export const bareLine = (line: string): string =>
  line.trim().replace(DRESS, "").replace(/~~$/, "").replace(/\s+/g, " ").toLowerCase();
