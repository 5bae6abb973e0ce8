import { scanXml } from "./scan.ts";
import { insertion, type Splice } from "./splice.ts";
import type { CloseTag, OpenTag } from "./tokens.ts";

/** An element of a source. */
export interface XmlElement {
  readonly open: OpenTag;
  readonly close: CloseTag;
}

/** The elements that are wanted, in the order of their beginnings; the whole source is checked on the way. */
export const findElements = (source: string, wanted: (tag: OpenTag) => boolean): XmlElement[] => {
  const ends = new Map<OpenTag, CloseTag | undefined>();
  for (const token of scanXml(source)) {
    if (token.type === "open" && wanted(token)) ends.set(token, undefined);
    if (token.type === "close" && ends.has(token.open)) ends.set(token.open, token);
  }
  return [...ends].map(([open, close]) => ({ open, close: close as CloseTag }));
};

/** The first element that is wanted. */
export const findElement = (source: string, wanted: (tag: OpenTag) => boolean): XmlElement | undefined =>
  findElements(source, wanted)[0];

/** The prefix of a tag with its colon, or nothing. */
export const prefixOf = ({ name, local }: OpenTag): string => name.slice(0, name.length - local.length);

/** Puts XML at the end of an element. */
export const appendTo = (source: string, { open, close }: XmlElement, xml: string): Splice =>
  open.empty
    ? {
        start: open.start,
        end: open.end,
        text: `${source.slice(open.start, open.end - 2)}>${xml}</${open.name}>`,
      }
    : insertion(close.start, xml);
