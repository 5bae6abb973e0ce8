import type { Language } from "@decnet/sdk";

/** A colon as the language sets it; the French one stands apart, on a no-break space. */
export const colonFor = (language: Language): string => (language === "fr" ? "\u00a0:" : ":");
