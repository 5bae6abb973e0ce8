import type { EpochMs } from "@decnet/sdk";
import { characterReferences } from "../character-references.ts";
import type { Properties } from "../properties.ts";
import type { Statistics } from "../statistics.ts";

const w3cdtf = (at: EpochMs) => `${new Date(at).toISOString().slice(0, 19)}Z`;

/** docProps/core.xml with the dates of the story: docx writes the moment of packing. */
export const dateCore = (xml: string, { created, modified }: Properties): string =>
  xml
    .replace(/(<dcterms:created [^>]*>)[^<]*/, `$1${w3cdtf(created)}`)
    .replace(/(<dcterms:modified [^>]*>)[^<]*/, `$1${w3cdtf(modified)}`);

/** docProps/app.xml, which docx leaves empty; the elements in Word's order (ECMA-376 part 1, 22.2). */
export const fillApp = (xml: string, properties: Properties, statistics: Statistics): string => {
  const fields = {
    Template: "Normal.dotm",
    TotalTime: properties.editingMinutes,
    Pages: statistics.pages,
    Words: statistics.words,
    Characters: statistics.characters,
    Application: "Microsoft Office Word",
    DocSecurity: 0,
    Lines: statistics.lines,
    Paragraphs: statistics.paragraphs,
    ScaleCrop: false,
    Company: properties.company.replace(/[&<>]/g, characterReferences),
    LinksUpToDate: false,
    CharactersWithSpaces: statistics.charactersWithSpaces,
    SharedDoc: false,
    HyperlinksChanged: false,
    AppVersion: "16.0000",
  };
  const elements = Object.entries(fields).map(([name, value]) => `<${name}>${value}</${name}>`);
  return xml.replace(/\/>$/, () => `>${elements.join("")}</Properties>`);
};
