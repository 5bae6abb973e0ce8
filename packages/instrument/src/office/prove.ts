import { refusal } from "../refusal.ts";
import { findElement } from "../xml/element.ts";
import { checkXml } from "../xml/scan.ts";
import { attributeIn } from "../xml/tokens.ts";
import { partsWithBraces, xmlParts } from "./fill-parts.ts";
import { type OfficeDocument, openOffice } from "./open-office.ts";
import { placeholderSplices } from "./placeholder-splices.ts";
import { relationshipsOf } from "./relationships.ts";

/** What a document must hold when it is opened again. */
export interface Linked {
  /** The part with the picture. */
  readonly part: string;
  /** Where the picture leads. */
  readonly address: string;
}

const unproved = (what: string) => refusal("unproved", `the armed document was read again, and ${what}`);

/**
 * Opens an armed document again: every part is sound, the picture is linked to the address, nothing spells the
 * address out, no placeholder is left.
 *
 * @throws DecnetError `DN_INSTRUMENT_UNPROVED`, or what opening throws.
 */
export const proveOffice = (bytes: Uint8Array, before: OfficeDocument, { part, address }: Linked): void => {
  const { office, kind, main, dialect } = openOffice(bytes);
  if (kind !== before.kind || main !== before.main) throw unproved(`it is a ${kind} now`);
  const link = relationshipsOf(office, part).find(
    ({ external, type, target }) =>
      external && target === address && type === `${dialect.relationships}/image`,
  );
  const picture = findElement(
    office.source(part),
    (tag) => tag.local === "blip" && attributeIn(tag, dialect.relationships, "link") === link?.id,
  );
  if (link === undefined || picture === undefined)
    throw unproved("its picture does not lead to the callback");
  for (const name of xmlParts(office)) {
    const source = office.source(name);
    checkXml(source);
    if (source.includes(address)) throw unproved(`${name} spells the callback out`);
  }
  for (const name of partsWithBraces(office))
    if (placeholderSplices(office.source(name), () => "").length > 0)
      throw unproved(`${name} still has a placeholder`);
};
