import { capitalize, type Random } from "@decnet/sdk";
import { SHARED } from "./phrases/shared.ts";
import type { Style } from "./style.ts";

const IDENTIFIERS = new Set([...(SHARED.table ?? []), ...(SHARED.col ?? []), ...(SHARED.tool ?? [])]);
// Tickets and files are looked for by name, capitals and all.
const KEPT = /(\b[A-Z][A-Z0-9]+-\d+\b|~?\/[\w./-]*\w|[\w.-]+\.(?:sh|py|pl|sql|md|txt|docx?|odt|csv)\b)/;
const CODE = /(?<![\w/~`.-])((?:~|\/(?:etc|home|opt|srv|usr))\/[\w./-]*\w|[\w-]+\.(?:sh|py|pl|sql))\b/g;

/** A word that only looks right as it is: a host, a file, a table, a setting. */
const isIdentifier = (word: string) =>
  /[\d_/\\@]|\w\.\w|[a-z]-[a-z]*\d/.test(word) || IDENTIFIERS.has(word.replace(/[:,]$/, ""));

const lower = (text: string) =>
  text
    .split(KEPT)
    .map((part, at) => (at % 2 === 0 ? part.toLowerCase() : part))
    .join("");

const upper = (text: string) =>
  text
    .split(" ")
    .map((word) => (isIdentifier(word) ? word : word.toUpperCase()))
    .join(" ");

const ended = (text: string, ending: string) => {
  if (/[?!.:)]$/.test(text)) return text;
  if (/^[!.]+$/.test(ending)) return `${text}${ending}`;
  return /^\W/.test(ending) ? `${text} ${ending}` : `${text}, ${ending}`;
};

const capitalised = (text: string) =>
  /^[¿¡]/.test(text) ? `${text.charAt(0)}${capitalize(text.slice(1))}` : capitalize(text);

/** Gives an item's words this person's letters, ending and punctuation. */
export const finish = (text: string, style: Style, random: Random): string => {
  const { letters, endings } = style.habits;
  let written = text;
  if (style.capitals && !isIdentifier(text.split(" ")[0] ?? "")) written = capitalised(written);
  if (letters === "lower") written = lower(written);
  if (letters === "upper") written = upper(written);
  if (style.ticks) written = written.replace(CODE, "`$1`");
  if (endings.length > 0 && random.bool(0.16)) return ended(written, random.pick(endings));
  return style.period && !/[?!.:)]$/.test(written) ? `${written}.` : written;
};
