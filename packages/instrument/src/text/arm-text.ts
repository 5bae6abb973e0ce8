import type { CanarySettings } from "@decnet/sdk";
import type { Instrumented } from "../instrumented.ts";
import { fillPlaceholders, PLACEHOLDER, valuesFor } from "../placeholders.ts";
import { refusal } from "../refusal.ts";
import { type TextView, textView } from "./text-view.ts";

const NOTES = {
  http: "Fires when somebody fetches the address in the text; reading the text does nothing.",
  dns: "Fires when somebody looks up the host name in the text; reading the text does nothing.",
};

/**
 * Puts the callback where a text asks for it.
 *
 * @throws DecnetError `DN_INSTRUMENT_NO_PLACEHOLDER` when it does not.
 */
export const armText = ({ source, bytesOf }: TextView, canary: CanarySettings): Instrumented => {
  const values = valuesFor(canary);
  const { text, asked } = fillPlaceholders(source, values);
  if (asked.size === 0)
    throw refusal("noPlaceholder", "a text calls nobody by itself, and this one has no placeholder", {
      hint: "write {{CANARY_URL}} or {{CANARY_HOST}} where the callback is to stand",
    });
  const bytes = bytesOf(text);
  const again = textView(bytes)?.source ?? "";
  if (again.search(PLACEHOLDER) >= 0 || [...asked].some((which) => !again.includes(values(which))))
    throw refusal("unproved", "the armed text was read again, and the callback is not in it");
  const callback = asked.has("URL") ? "http" : "dns";
  return { bytes, instrumenter: "text", callback, notes: NOTES[callback] };
};
