import { type Draft, type Edit, isComment } from "./draft.ts";

const COMMENTED_OUT = /^\s*#\s?(?:[A-Za-z_]\w*(?: = |=)\S|echo |print\()/;
const SURVIVES = 0.35;

/** How long a script may grow before its owner clears it out. */
export const LONGEST_LINES = 190;
export const LONGEST_BYTES = 12_000;

export const isLong = ({ lines }: Pick<Draft, "lines">): boolean =>
  lines.length > LONGEST_LINES || Buffer.byteLength(lines.join("\n")) > LONGEST_BYTES;

/** Takes out what was commented out, and old remarks when the script is long. */
export const tidy: Edit = (draft) => {
  const { lines, starts, body } = draft;
  const random = draft.random.fork("tidy");
  const long = isLong(draft);
  const kept = lines.filter((line, at) => {
    if (at < body || starts[at] !== true || !isComment(line)) return true;
    return !COMMENTED_OUT.test(line) && (!long || random.fork(at).bool(SURVIVES));
  });
  return kept.length === lines.length ? undefined : kept;
};
