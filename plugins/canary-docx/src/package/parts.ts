/** The parts a document of ours has, in the order in which Word saves them. Whatever else docx writes is dropped. */
export const PARTS = [
  "[Content_Types].xml",
  "_rels/.rels",
  "word/document.xml",
  "word/_rels/document.xml.rels",
  "word/header1.xml",
  "word/footer1.xml",
  "word/settings.xml",
  "word/numbering.xml",
  "word/styles.xml",
  "word/fontTable.xml",
  "docProps/core.xml",
  "docProps/app.xml",
] as const;

/** The name of one of them. */
export type PartName = (typeof PARTS)[number];

const NAMES: ReadonlySet<string> = new Set(PARTS);

/** Takes out of relationships or content types what is about a part, or a kind of file, that is not there. */
export const keepKnown = (xml: string): string =>
  xml
    .replace(/<Default [^>]*Extension="(?!rels|xml)[^>]*>/g, "")
    .replace(/<(?:Relationship|Override) [^>]*(?:Target|PartName)="\/?([^"]+)"[^>]*>/g, (element, name) =>
      element.includes("External") || NAMES.has(name) || NAMES.has(`word/${name}`) ? element : "",
    );
