import { why } from "../why.ts";

/** Why a mail server did not take a mail: which command, and its code; its words may repeat what it was told. */
export const smtpFailure = (error: unknown): string => {
  if (!(error instanceof Error)) return why(error);
  const { command, responseCode } = error as { readonly command?: unknown; readonly responseCode?: unknown };
  if (typeof responseCode !== "number") return why(error);
  return `it answered ${responseCode}${typeof command === "string" ? ` to ${command}` : ""}`;
};
