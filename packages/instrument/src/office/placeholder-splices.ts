import { type Asked, PLACEHOLDER, refuseUnknownPlaceholders, type Values } from "../placeholders.ts";
import { characterReferences, type Decoded, decodeWithOffsets } from "../xml/references.ts";
import { scanXml } from "../xml/scan.ts";
import type { Splice } from "../xml/splice.ts";
import type { OpenTag, XmlAttribute, XmlText } from "../xml/tokens.ts";

// A program cuts a word into runs wherever it likes; these hold the runs of one text (ECMA-376: w:p, a:p, si, is).
const GROUPS = new Set(["p", "si", "is"]);
const RUN_TEXTS = new Set(["t", "instrText", "delText"]);

// Programs percent-encode the braces of a hyperlink.
const IN_ATTRIBUTE = /(?:\{\{|%7B%7B)CANARY_(URL|HOST)(?:\}\}|%7D%7D)/gi;

const NO_ENTITIES = new Map<string, string>();

interface Piece extends Decoded {
  readonly cdata: boolean;
  readonly start: number;
}

const pieceOf = ({ raw, cdata, start }: XmlText): Piece => ({
  ...(cdata
    ? { text: raw, offsets: Array.from({ length: raw.length + 1 }, (_, at) => at) }
    : decodeWithOffsets(raw, NO_ENTITIES)),
  cdata,
  start,
});

const spliceTexts = (texts: readonly XmlText[], values: Values): Splice[] => {
  if (!texts.some(({ raw }) => /[{&]/.test(raw))) return [];
  const pieces = texts.map(pieceOf);
  const whole = pieces.map(({ text }) => text).join("");
  refuseUnknownPlaceholders(whole);
  return [...whole.matchAll(PLACEHOLDER)].flatMap(({ 0: found, 1: asked, index }) => {
    const changes: Splice[] = [];
    let before = 0;
    for (const { text, offsets, cdata, start } of pieces) {
      const from = Math.max(0, index - before);
      const to = Math.min(text.length, index + found.length - before);
      before += text.length;
      if (from >= to) continue;
      const value = changes.length > 0 ? "" : values(asked as Asked);
      changes.push({
        start: start + (offsets[from] ?? 0),
        end: start + (offsets[to] ?? 0),
        text: cdata ? value : characterReferences(value),
      });
    }
    return changes;
  });
};

const spliceAttribute = (
  source: string,
  tag: OpenTag,
  { value, start, end }: XmlAttribute,
  values: Values,
): Splice[] => {
  if (!/CANARY/i.test(value)) return [];
  const { text, offsets } = decodeWithOffsets(source.slice(start, end), NO_ENTITIES);
  refuseUnknownPlaceholders(text.replace(/%7B/gi, "{").replace(/%7D/gi, "}"));
  return [...text.matchAll(IN_ATTRIBUTE)].map(({ 0: found, 1: asked, index }, at) => {
    // What a program takes for a relative address gets a base before it, which the whole address replaces.
    const from = tag.local === "Relationship" && asked === "URL" && at === 0 ? 0 : index;
    return {
      start: start + (offsets[from] ?? 0),
      end: start + (offsets[index + found.length] ?? 0),
      text: characterReferences(values(asked as Asked)),
    };
  });
};

/**
 * The changes that put values in place of the placeholders in a part's texts and attributes, however the texts are cut
 * into runs. The values are spelt as character references.
 */
export const placeholderSplices = (source: string, values: Values): Splice[] => {
  const changes: Splice[] = [];
  const around: OpenTag[] = [];
  const groups: XmlText[][] = [];
  for (const token of scanXml(source)) {
    if (token.type === "open") {
      around.push(token);
      if (GROUPS.has(token.local)) groups.push([]);
      for (const one of token.attributes) changes.push(...spliceAttribute(source, token, one, values));
    } else if (token.type === "text") {
      const group = RUN_TEXTS.has(around.at(-1)?.local ?? "") ? groups.at(-1) : undefined;
      if (group === undefined) changes.push(...spliceTexts([token], values));
      else group.push(token);
    } else {
      around.pop();
      if (GROUPS.has(token.open.local)) changes.push(...spliceTexts(groups.pop() ?? [], values));
    }
  }
  return changes;
};
