import type { CanarySettings } from "@decnet/sdk";
import { valuesFor } from "../placeholders.ts";
import type { OfficePackage } from "./package.ts";
import { placeholderSplices } from "./placeholder-splices.ts";

// A part without a brace, in any spelling, has no placeholder, and most are large.
const BRACE = /\{|%7B|&#/i;

/** The parts that are XML; drawings in VML often are not quite. */
export const xmlParts = (office: OfficePackage): string[] =>
  office.names.filter((name) => /\.(?:xml|rels)$/i.test(name));

/** The parts in which a placeholder could stand. */
export const partsWithBraces = (office: OfficePackage): string[] =>
  xmlParts(office).filter((name) => BRACE.test(office.source(name)));

/** Puts the callback where a document's texts and links ask for it. */
export const fillParts = (office: OfficePackage, canary: CanarySettings): void => {
  for (const name of partsWithBraces(office)) {
    const changes = placeholderSplices(office.source(name), valuesFor(canary));
    if (changes.length > 0) office.change(name, changes);
  }
};
