import type { Entry } from "./section.ts";

// What sh(1), docker compose and every dotenv read alike without quotes.
const PLAIN = /^[\w./:@%+=?,-]*$/;
const EXPANDED = /["$`\\]/;

/**
 * A setting's line. Quotes are put where the value needs them, and everywhere when the file's owner likes them: double ones,
 * or single ones where a `$` must stay.
 *
 * @example writeEntry({ key: "APP_NAME", value: "Harbour portal" }, false) // 'APP_NAME="Harbour portal"'
 */
export const writeEntry = ({ key, value, expand = false }: Entry, always: boolean): string => {
  if (!expand && EXPANDED.test(value)) return `${key}='${value}'`;
  const isNumber = /^(\d+|true|false|null)$/i.test(value);
  return (always && !isNumber) || !PLAIN.test(value) ? `${key}="${value}"` : `${key}=${value}`;
};
