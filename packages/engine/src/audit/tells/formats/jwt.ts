// RFC 7518: what a signature of each algorithm is long, in base64url characters; RSA's is as long as its key, from 2048 bits.
const SIGNATURE: Readonly<Record<string, (length: number) => boolean>> = {
  HS256: (length) => length === 43,
  HS384: (length) => length === 64,
  HS512: (length) => length === 86,
  ES256: (length) => length === 86,
  ES384: (length) => length === 128,
  ES512: (length) => length === 176,
  EdDSA: (length) => length === 86 || length === 152,
  RS256: (length) => length >= 342,
  RS384: (length) => length >= 342,
  RS512: (length) => length >= 342,
  PS256: (length) => length >= 342,
  none: (length) => length === 0,
};

const decode = (part: string): unknown => {
  try {
    return JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
};

/**
 * What is wrong with a JSON Web Token (RFC 7519). Three parts that begin with another JSON object than a JOSE header are
 * some framework's cookie, and pass.
 */
export const faultOfJwt = (token: string): string | undefined => {
  const parts = token.split(".");
  const header = decode(parts[0] ?? "") as { alg?: string } | undefined;
  if (header === undefined) return parts.length === 3 ? "a token whose header is no JSON" : undefined;
  if (typeof header?.alg !== "string") return undefined;
  // RFC 7516: an encrypted token has five, and only its header can be read.
  if (parts.length === 5) return undefined;
  if (parts.length !== 3) return `a token of ${parts.length} parts`;
  if (decode(parts[1] ?? "") === undefined) return "a token whose claims are no JSON";
  const length = parts[2]?.length ?? 0;
  return SIGNATURE[header.alg]?.(length) === false
    ? `a token whose ${header.alg} signature has ${length} characters`
    : undefined;
};
