import { type DefaultTreeAdapterTypes, html, parse } from "parse5";
import { refusal } from "../refusal.ts";

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** A page as a browser reads it. */
export interface Page {
  readonly document: DefaultTreeAdapterTypes.Document;
  /** Elements in order, without those that only scripts see: a template's, and noscript's text. */
  readonly elements: readonly Element[];
}

/** A page whose last tag, comment or script does not end was cut off, and would swallow what is put at its end. */
const CUT_OFF = /^eof-(?:in|before)-/;

// Without recursion: pages can be nested deeper than the stack.
const elementsIn = (document: Node): Element[] => {
  const elements: Element[] = [];
  const left: Node[] = [document];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if ("tagName" in node) elements.push(node);
    if ("childNodes" in node) for (const child of node.childNodes.toReversed()) left.push(child);
  }
  return elements;
};

/**
 * Reads a page as a browser with scripts does.
 *
 * @throws DecnetError `DN_INSTRUMENT_CORRUPT` when it ends in the middle of something.
 */
export const parsePage = (source: string): Page => {
  let cutOff: string | undefined;
  const document = parse(source, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code }) => {
      if (CUT_OFF.test(code)) cutOff = code;
    },
  });
  if (cutOff !== undefined) throw refusal("corrupt", `the page is cut off (${cutOff})`);
  return { document, elements: elementsIn(document) };
};

/** The value of an attribute. */
export const attributeOf = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((one) => one.name === name)?.value;

/** Tells an HTML element from one of SVG or MathML of the same name. */
export const isHtml = ({ namespaceURI }: Element): boolean => namespaceURI === html.NS.HTML;
