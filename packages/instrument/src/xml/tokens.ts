/** An attribute, with the place of its raw value between the quotes. */
export interface XmlAttribute {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The beginning of an element. */
export interface OpenTag {
  readonly type: "open";
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  /** The namespace; empty for none. */
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  /** Prefixes in force here, and what they stand for. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** How many elements are around it. */
  readonly depth: number;
  /** `<a/>`; a {@link CloseTag} of no length follows all the same. */
  readonly empty: boolean;
  readonly start: number;
  readonly end: number;
}

/** The end of an element. */
export interface CloseTag {
  readonly type: "close";
  /** The tag that it closes. */
  readonly open: OpenTag;
  readonly start: number;
  readonly end: number;
}

/** Text between tags; a CDATA section is one of its own, without its brackets. */
export interface XmlText {
  readonly type: "text";
  readonly raw: string;
  readonly cdata: boolean;
  readonly start: number;
  readonly end: number;
}

/** A piece of an XML document. Comments, instructions and the DTD are checked and left out. */
export type XmlToken = OpenTag | CloseTag | XmlText;

/** The value of an attribute, by its name as written. */
export const attribute = (tag: OpenTag, name: string): string | undefined =>
  tag.attributes.find((one) => one.name === name)?.value;

/** The value of an attribute in a namespace. */
export const attributeIn = (tag: OpenTag, namespace: string, local: string): string | undefined =>
  tag.attributes.find(({ name }) => {
    const [prefix, rest] = name.split(":");
    return rest === local && tag.prefixes.get(prefix ?? "") === namespace;
  })?.value;
