import { characterReferences } from "../character-references.ts";
import type { Look } from "../look.ts";
import type { Properties } from "../properties.ts";
import type { Statistics } from "../statistics.ts";
import { linkPicture, PLACEHOLDER } from "../writing/letterhead.ts";
import { fillFontTable } from "./font-table.ts";
import { keepKnown, PARTS } from "./parts.ts";
import { dateCore, fillApp } from "./properties-parts.ts";
import { renumber, tidy } from "./tidy.ts";
import { type Parts, pack, unpack } from "./zip.ts";

/** What docx was not told, or has no way to say. */
export interface Finish {
  readonly look: Look;
  readonly properties: Properties;
  readonly statistics: Statistics;
  /** The id of the picture's relationship, and where it leads. */
  readonly picture: { readonly id: string; readonly url: string };
}

/** Makes a package that docx packed one that a person's copy of Word could have saved. */
export const normalise = (
  packed: Uint8Array,
  { look, properties, statistics, picture }: Finish,
): Uint8Array => {
  const raw = unpack(packed);
  const [relationships, body] = renumber(
    keepKnown(raw["word/_rels/document.xml.rels"]),
    linkPicture(raw["word/document.xml"], picture.id),
  );
  const finished: Parts = {
    ...raw,
    "[Content_Types].xml": keepKnown(raw["[Content_Types].xml"]),
    "_rels/.rels": keepKnown(raw["_rels/.rels"]),
    "word/document.xml": body,
    "word/_rels/document.xml.rels": relationships.replace(
      `Target="${PLACEHOLDER}"`,
      () => `Target="${characterReferences(picture.url)}"`,
    ),
    "word/fontTable.xml": fillFontTable(raw["word/fontTable.xml"], look),
    "docProps/core.xml": dateCore(raw["docProps/core.xml"], properties),
    "docProps/app.xml": fillApp(raw["docProps/app.xml"], properties, statistics),
  };
  return pack(Object.fromEntries(PARTS.map((name) => [name, tidy(finished[name])])) as Parts);
};
