import { isDecnetError } from "@decnet/sdk";

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there",
  ECONNRESET: "the connection was cut",
  ENOTFOUND: "its name is unknown",
  EAI_AGAIN: "its name cannot be asked for",
  ETIMEDOUT: "it does not answer",
  EHOSTUNREACH: "it cannot be reached",
  ENETUNREACH: "its network cannot be reached",
  CERT_HAS_EXPIRED: "its certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is self-signed",
  SELF_SIGNED_CERT_IN_CHAIN: "its certificate is of an unknown authority",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate is of an unknown authority",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another name",
};

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;

/**
 * Why a delivery failed, for logs: never more than a code and our own words, since what others say may hold an address that
 * is a secret.
 */
export const why = (error: unknown): string => {
  if (isDecnetError(error)) return error.message;
  if (error instanceof Error && (error.name === "TimeoutError" || error.name === "AbortError"))
    return "it took too long";
  const code = codeOf(error);
  if (code === undefined) return error instanceof Error ? error.name : "unknown";
  const words = WORDS[code];
  return words === undefined ? code : `${words} (${code})`;
};
