import type { CanarySettings } from "@decnet/sdk";
import { addressFor } from "../callback.ts";
import type { Instrumented } from "../instrumented.ts";
import { fillParts } from "../office/fill-parts.ts";
import type { OfficeDocument } from "../office/open-office.ts";
import { drawPicture, freeId } from "../office/picture.ts";
import { proveOffice } from "../office/prove.ts";
import { addRelationship } from "../office/relationships.ts";
import { refusal } from "../refusal.ts";
import { appendTo, findElements } from "../xml/element.ts";
import { characterReferences } from "../xml/references.ts";
import { attribute } from "../xml/tokens.ts";
import { anchoredPicture } from "./anchor.ts";
import { drawingOf } from "./drawing.ts";
import { readSheet } from "./read-sheet.ts";
import { firstSheet } from "./sheet.ts";

// ECMA-376 part 1, 3.2: XFD is the last.
const COLUMNS = 16_384;

const NOTES =
  "Fires on open: LibreOffice Calc 7.4 fetches the linked picture without asking (OPTIONS, HEAD, GET). Microsoft Excel was " +
  "not available for a trial; in Protected View it is expected to fetch nothing.";

/** Puts a linked picture beside the figures of a workbook's first sheet. */
export const armXlsx = (document: OfficeDocument, canary: CanarySettings): Instrumented => {
  const { office, main, dialect } = document;
  const picture = drawPicture(canary);
  const address = addressFor(canary, picture.file);
  fillParts(office, canary);
  const worksheet = firstSheet(document);
  const sheet = readSheet(office.source(worksheet), worksheet);
  const part = drawingOf(document, worksheet, sheet);
  const link = addRelationship(office, part, {
    type: `${dialect.relationships}/image`,
    spelt: characterReferences(address),
    external: true,
  });
  const source = office.source(part);
  const [root, ...shapes] = findElements(source, ({ depth, local }) => depth === 0 || local === "cNvPr");
  if (root?.open.local !== "wsDr") throw refusal("corrupt", `${part} is no drawing`);
  const anchor = anchoredPicture({
    picture,
    link,
    id: freeId(new Set(shapes.map(({ open }) => Number(attribute(open, "id"))))),
    dialect,
    // One column of air, where there is room for it.
    column: Math.min(sheet.columns + 1, COLUMNS - 1),
    inForce: root.open.prefixes,
  });
  office.change(part, [appendTo(source, root, anchor)]);
  const bytes = office.pack(main);
  proveOffice(bytes, document, { part, address });
  return { bytes, instrumenter: "xlsx", callback: "http", notes: NOTES };
};
