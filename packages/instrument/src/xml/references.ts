/**
 * Text for XML in which every character but letters and digits is a character reference: a reader sees the same text,
 * a search for `https?://` finds nothing (XML 1.0, 4.1).
 *
 * @example characterReferences("http://a.b") // "http&#58;&#47;&#47;a&#46;b"
 */
export const characterReferences = (text: string): string =>
  text.replace(/[^A-Za-z0-9]/g, (char) => `&#${char.charCodeAt(0)};`);

/** What references stand for, by name, besides those of XML itself: a DTD's general entities. */
export type Entities = ReadonlyMap<string, string>;

// XML 1.0, 4.6.
const PREDEFINED: Entities = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

const HIGHEST = 0x10ffff;

const numbered = (body: string): string | undefined => {
  const code = /^x[\da-f]+$/i.test(body)
    ? Number.parseInt(body.slice(1), 16)
    : /^\d+$/.test(body)
      ? Number(body)
      : Number.NaN;
  return code > 0 && code <= HIGHEST ? String.fromCodePoint(code) : undefined;
};

/** What the inside of a reference (`amp`, `#58`, `#x3a`) stands for; `undefined` when nothing. */
export const resolveReference = (body: string, entities: Entities): string | undefined =>
  body.startsWith("#") ? numbered(body.slice(1)) : (PREDEFINED.get(body) ?? entities.get(body));

/** A decoded text, and where each of its units comes from. */
export interface Decoded {
  readonly text: string;
  /** For each UTF-16 unit of the text its offset in the raw one; one more for the end. */
  readonly offsets: readonly number[];
}

const PIECE = /&([^;&\s]*);|[^&]|&/gs;

/** Decodes raw text unit by unit; an unknown reference stays as it is. */
export const decodeWithOffsets = (raw: string, entities: Entities): Decoded => {
  const offsets: number[] = [];
  let text = "";
  for (const { 0: piece, 1: body, index } of raw.matchAll(PIECE)) {
    const meant = (body === undefined ? undefined : resolveReference(body, entities)) ?? piece;
    for (let unit = 0; unit < meant.length; unit++) offsets.push(index);
    text += meant;
  }
  return { text, offsets: [...offsets, raw.length] };
};

/** Decodes raw text; `undefined` when a reference stands for nothing, or an ampersand begins none. */
export const decode = (raw: string, entities: Entities): string | undefined => {
  if (!raw.includes("&")) return raw;
  let sound = true;
  const text = raw.replace(/&(?:([^;&\s]*);)?/g, (piece, body: string | undefined) => {
    const meant = body === undefined ? undefined : resolveReference(body, entities);
    if (meant === undefined) sound = false;
    return meant ?? piece;
  });
  return sound ? text : undefined;
};
