import { refusal } from "../refusal.ts";
import { appendTo, findElements, prefixOf, type XmlElement } from "../xml/element.ts";
import { insertion, type Splice } from "../xml/splice.ts";
import { attribute, type OpenTag } from "../xml/tokens.ts";

/** Where a run can be put in a document's body. */
export interface Place {
  /** The tag around it, whose prefix and namespaces are in force there. */
  readonly tag: OpenTag;
  readonly put: (run: string) => Splice;
  /** Ids of the drawings that are there. */
  readonly drawings: ReadonlySet<number>;
}

// How many elements are around each of them: document, body, paragraph, properties.
const DEPTHS = new Map([
  ["body", 1],
  ["p", 2],
  ["sectPr", 2],
  ["pPr", 3],
  ["framePr", 4],
]);

const inside = (outer: XmlElement) => (inner: XmlElement) =>
  inner.open.start > outer.open.start && inner.open.end <= outer.close.start;

const inParagraph =
  (source: string, paragraph: XmlElement, properties: XmlElement | undefined) => (run: string) =>
    paragraph.open.empty
      ? appendTo(source, paragraph, run)
      : insertion(properties?.close.end ?? paragraph.open.end, run);

const inBody = (source: string, body: XmlElement, section: XmlElement | undefined) => (run: string) => {
  const prefix = prefixOf(body.open);
  const paragraph = `<${prefix}p>${run}</${prefix}p>`;
  return section === undefined ? appendTo(source, body, paragraph) : insertion(section.open.start, paragraph);
};

/**
 * The beginning of the first paragraph that stands in the body itself, which every program lays out first; a paragraph
 * of its own at the end when there is none.
 *
 * @throws DecnetError `DN_INSTRUMENT_CORRUPT` when there is no body.
 */
export const placeForPicture = (source: string): Place => {
  const found = findElements(source, ({ local, depth }) => local === "docPr" || DEPTHS.get(local) === depth);
  const named = (local: string) => found.filter(({ open }) => open.local === local);
  const [body] = named("body");
  if (body === undefined) throw refusal("corrupt", "the document has no body");
  const frames = named("framePr");
  // What is anchored in a text frame is placed within the frame.
  const paragraph = named("p").find((one) => !frames.some(inside(one)));
  const put =
    paragraph === undefined
      ? inBody(source, body, named("sectPr").at(-1))
      : inParagraph(source, paragraph, named("pPr").find(inside(paragraph)));
  return {
    tag: (paragraph ?? body).open,
    put,
    drawings: new Set(named("docPr").map(({ open }) => Number(attribute(open, "id")))),
  };
};
