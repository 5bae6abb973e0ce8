import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;

/** An element as a test looks at it. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What a browser makes of a page. */
export interface Parsed {
  /** What the parser objects to, elements that are not closed, and end tags that close nothing. */
  readonly errors: readonly string[];
  readonly elements: readonly Element[];
  /** What a reader sees, piece by piece; no styles, no scripts, no titles. */
  readonly texts: readonly string[];
}

// HTML 13.1.2: these have no end tag.
const VOID = /^(?:meta|link|img|br)$/;
const UNSEEN = new Set(["style", "script", "title"]);

const isSeen = ({ value, parentNode }: DefaultTreeAdapterTypes.TextNode): boolean =>
  value.trim() !== "" && !UNSEEN.has(parentNode?.nodeName ?? "");

/** Parses a page by the HTML standard's rules. */
export const parsePage = (html: string): Parsed => {
  const errors: string[] = [];
  const elements: Element[] = [];
  const texts: string[] = [];
  let closed = 0;
  const visit = (node: Node): void => {
    if (node.nodeName === "#text" && "value" in node && isSeen(node)) texts.push(node.value);
    if ("tagName" in node) {
      elements.push({
        tag: node.tagName,
        attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
      });
      const { startTag, endTag } = node.sourceCodeLocation ?? {};
      if (endTag !== undefined) closed++;
      else if (startTag !== undefined && !VOID.test(node.tagName)) errors.push(`<${node.tagName}> is open`);
    }
    if ("childNodes" in node) for (const child of node.childNodes) visit(child);
  };
  visit(
    parse(html, {
      sourceCodeLocationInfo: true,
      onParseError: ({ code, startLine }) => errors.push(`${code} in line ${startLine}`),
    }),
  );
  const ends = html.replace(/<!--.*?-->|\/\*.*?\*\//gs, "").match(/<\/\w+/g)?.length ?? 0;
  if (ends !== closed) errors.push(`${ends} end tags, ${closed} of which close something`);
  return { errors, elements, texts };
};
