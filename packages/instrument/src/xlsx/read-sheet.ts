import { refusal } from "../refusal.ts";
import type { XmlElement } from "../xml/element.ts";
import { scanXml } from "../xml/scan.ts";
import { attribute, type CloseTag, type OpenTag } from "../xml/tokens.ts";

/** What has to be known of a worksheet; read in one go, for sheets can be large. */
export interface Sheet {
  readonly root: XmlElement;
  /** How many columns are in use, from the first on. */
  readonly columns: number;
  readonly drawing: OpenTag | undefined;
  /** The first of the elements that a drawing must stand before. */
  readonly following: OpenTag | undefined;
}

// What follows a drawing in a worksheet (ECMA-376 part 1, 18.3.1.99: a sequence, which Excel insists on).
const FOLLOWING = new Set([
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
]);

const ALPHABET = 26;
const BEFORE_A = 64;

/**
 * The number of a cell's column, from 1; 0 for what is no reference.
 *
 * @example columnOf("AB12") // 28
 */
export const columnOf = (reference: string): number => {
  let column = 0;
  for (let at = 0; reference.charCodeAt(at) > BEFORE_A; at++)
    column = column * ALPHABET + reference.charCodeAt(at) - BEFORE_A;
  return column;
};

/**
 * Reads a worksheet.
 *
 * @param name for messages.
 * @throws DecnetError `DN_INSTRUMENT_CORRUPT` when it is none.
 */
export const readSheet = (source: string, name: string): Sheet => {
  let [root, drawing, following]: [OpenTag?, OpenTag?, OpenTag?] = [];
  let close: CloseTag | undefined;
  let [column, columns] = [0, 0];
  for (const token of scanXml(source)) {
    if (token.type === "close") close = token;
    if (token.type !== "open") continue;
    const { local, depth } = token;
    if (local === "row") column = 0;
    else if (local === "c") {
      // A cell without a reference follows the one before it.
      column = columnOf(attribute(token, "r") ?? "") || column + 1;
      columns = Math.max(columns, column);
    } else if (depth === 0) root = token;
    else if (depth === 1 && local === "drawing") drawing = token;
    else if (depth === 1 && FOLLOWING.has(local)) following ??= token;
  }
  if (root?.local !== "worksheet" || close === undefined) throw refusal("corrupt", `${name} is no worksheet`);
  return { root: { open: root, close }, columns, drawing, following };
};
