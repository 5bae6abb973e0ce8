import type { CanarySettings } from "@decnet/sdk";
import { addressFor, hostFor } from "./callback.ts";
import { refusal } from "./refusal.ts";

/** What an operator writes where the address or the host name is to stand. */
export const PLACEHOLDER = /\{\{CANARY_(URL|HOST)\}\}/g;

const ANY = /\{\{\s*CANARY[^{}]*\}\}/gi;

/** Which of the two a placeholder asks for. */
export type Asked = "URL" | "HOST";

/** What placeholders stand for. */
export type Values = (asked: Asked) => string;

/** The values for a canary; asking for one whose setting is missing throws `DN_INSTRUMENT_NO_CALLBACK`. */
export const valuesFor = (canary: CanarySettings): Values => {
  const values = { URL: () => addressFor(canary), HOST: () => hostFor(canary) };
  return (asked) => values[asked]();
};

/**
 * Refuses what only looks like a placeholder: it would be planted as it stands.
 *
 * @throws DecnetError `DN_INSTRUMENT_NO_PLACEHOLDER`.
 */
export const refuseUnknownPlaceholders = (text: string): void => {
  for (const [found] of text.matchAll(ANY))
    if (found.replace(PLACEHOLDER, "") !== "")
      throw refusal("noPlaceholder", `${found} is no placeholder`, {
        hint: "write {{CANARY_URL}} or {{CANARY_HOST}}",
      });
};

/** What became of a text's placeholders. */
export interface Filled {
  readonly text: string;
  readonly asked: ReadonlySet<Asked>;
}

/** A text with the values in place of the placeholders. */
export const fillPlaceholders = (text: string, values: Values): Filled => {
  refuseUnknownPlaceholders(text);
  const asked = new Set<Asked>();
  const filled = text.replace(PLACEHOLDER, (_, which: Asked) => {
    asked.add(which);
    return values(which);
  });
  return { text: filled, asked };
};
