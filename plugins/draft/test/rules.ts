import assert from "node:assert/strict";
import type { Language } from "@decnet/sdk";
import { linesOf } from "./fleet.ts";

const MARKERS: Readonly<Record<Language, RegExp>> = {
  en: /\b(the|for|with|from|before|after|is|until|to|of|we)\b/gi,
  es: /(?<!\p{L})(el|la|para|con|antes|los|las|desde|en|y|una|se)(?!\p{L})/giu,
  pt: /(?<!\p{L})(o|para|com|antes|da|do|dos|não|as|uma|na|em)(?!\p{L})/giu,
  fr: /(?<!\p{L})(le|la|pour|avec|avant|les|des|depuis|une|sur|et|du)(?!\p{L})/giu,
  de: /(?<!\p{L})(der|die|das|für|mit|vor|auf|von|nach|um|bis|und|ist)(?!\p{L})/giu,
};
const FOREIGN: Readonly<Record<Language, RegExp>> = {
  en: /(?<!\p{L})(und|para|avec|nicht|pour|não)(?!\p{L})/iu,
  es: /(?<!\p{L})(the|with|und|avec|nicht|pour|não|você)(?!\p{L})/iu,
  pt: /(?<!\p{L})(the|with|und|avec|nicht|pour|hay|los|les)(?!\p{L})/iu,
  fr: /(?<!\p{L})(the|with|und|nicht|não|los|para)(?!\p{L})/iu,
  de: /(?<!\p{L})(the|with|avec|pour|não|los|para|les)(?!\p{L})/iu,
};

/** The language most of whose small words a text has. */
export const languageOf = (text: string): string => {
  const found = Object.entries(MARKERS).map(
    ([language, words]) => [language, (text.match(words) ?? []).length] as const,
  );
  return [...found].sort(([, one], [, other]) => other - one)[0]?.[0] ?? "";
};

/** What holds for every paper, however often it was edited; `undefined` language: not looked at. */
export const assertSound = (body: string, path: string, language?: string): void => {
  const lines = linesOf(body);
  assert.equal(new Set(lines).size, lines.length, `${path} has a line twice\n${body}`);
  assert.doesNotMatch(body, /[\u2013\u2014{}`\\]|undefined|NaN|\[object/, `${path} shows its making`);
  assert.ok(!body.includes("\u0000"), `${path} holds a NUL`);
  assert.doesNotMatch(body, / [,.](?!\d)(?! {2})/, `${path} has a stray space`);
  assert.doesNotMatch(body, /\p{L} {2,}\p{Ll}[^|]*\.$/mu, `${path} has a hole`);
  assert.ok(body.endsWith("\n") && !body.endsWith("\n\n"), `${path} ends oddly`);
  assert.ok(Buffer.byteLength(body) <= 32 * 1024, `${path} is too large`);
  if (path.endsWith(".md")) assert.match(body, /^(#{1,2} |\||[-*] )/m, `${path} is no Markdown`);
  if (path.endsWith(".txt")) assert.doesNotMatch(body, /^(#{1,6} |\|)/m, `${path} is no plain text`);
  if (path.endsWith(".csv")) {
    const separator = language === "en" || !body.includes(";") ? "," : ";";
    const widths = new Set(lines.map((line) => line.split(separator).length));
    assert.ok(widths.size === 1 && !widths.has(1), `${path} has rows of several widths\n${body}`);
  }
  const known = language as Language | undefined;
  if (known !== undefined) assert.doesNotMatch(body, FOREIGN[known], `${path} speaks another language`);
};
