import type { CanarySettings } from "@decnet/sdk";
import { addressFor } from "../callback.ts";
import type { Instrumented } from "../instrumented.ts";
import { fillParts } from "../office/fill-parts.ts";
import type { OfficeDocument } from "../office/open-office.ts";
import { drawPicture, freeId } from "../office/picture.ts";
import { proveOffice } from "../office/prove.ts";
import { addRelationship } from "../office/relationships.ts";
import { prefixOf } from "../xml/element.ts";
import { characterReferences } from "../xml/references.ts";
import { anchoredPicture } from "./anchor.ts";
import { placeForPicture } from "./place.ts";

const NOTES =
  "Fires on open: LibreOffice Writer 7.4 fetches the linked picture without asking (OPTIONS, HEAD, GET). Microsoft Word " +
  "was not available for a trial; in Protected View it is expected to fetch nothing.";

/** Puts a linked picture behind the text of a Word document's first page. */
export const armDocx = (document: OfficeDocument, canary: CanarySettings): Instrumented => {
  const { office, main, dialect } = document;
  const picture = drawPicture(canary);
  const address = addressFor(canary, picture.file);
  fillParts(office, canary);
  const { tag, drawings, put } = placeForPicture(office.source(main));
  const link = addRelationship(office, main, {
    type: `${dialect.relationships}/image`,
    spelt: characterReferences(address),
    external: true,
  });
  const run = anchoredPicture({
    picture,
    link,
    id: freeId(drawings),
    dialect,
    prefix: prefixOf(tag),
    inForce: tag.prefixes,
  });
  office.change(main, [put(run)]);
  const bytes = office.pack(main);
  proveOffice(bytes, document, { part: main, address });
  return { bytes, instrumenter: "docx", callback: "http", notes: NOTES };
};
