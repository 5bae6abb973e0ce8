import { DecnetError } from "@decnet/sdk";

// Spelt out, so that each can be searched for and has its section in docs/errors.md.
const CODES = {
  unknown: "DN_INSTRUMENT_UNKNOWN",
  mismatch: "DN_INSTRUMENT_MISMATCH",
  corrupt: "DN_INSTRUMENT_CORRUPT",
  encrypted: "DN_INSTRUMENT_ENCRYPTED",
  signed: "DN_INSTRUMENT_SIGNED",
  macros: "DN_INSTRUMENT_MACROS",
  cannot: "DN_INSTRUMENT_CANNOT",
  size: "DN_INSTRUMENT_SIZE",
  noPlaceholder: "DN_INSTRUMENT_NO_PLACEHOLDER",
  noCallback: "DN_INSTRUMENT_NO_CALLBACK",
  unproved: "DN_INSTRUMENT_UNPROVED",
} as const;

/** Why a document is not armed. */
export type Reason = keyof typeof CODES;

/** The error that says why a document is not armed. */
export const refusal = (reason: Reason, message: string, more: { hint?: string; cause?: unknown } = {}) =>
  new DecnetError({ code: CODES[reason], message, ...more });
