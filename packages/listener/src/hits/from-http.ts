import type { HttpHit } from "../http/index.ts";
import type { Hit } from "./hit.ts";

/** What is kept of a body: enough to see what was sent. */
const EXCERPT_BYTES = 4096;
const LONGEST_METHOD = 32;

/** Text when it is text, else base64. */
const excerptOf = (body: Uint8Array): object => {
  const part = body.subarray(0, EXCERPT_BYTES);
  try {
    // A character that the cut went through is no fault.
    const stream = body.length > EXCERPT_BYTES;
    return { body: new TextDecoder("utf-8", { fatal: true }).decode(part, { stream }) };
  } catch {
    return { body_base64: Buffer.from(part).toString("base64") };
  }
};

/** A request as a hit. */
export const fromHttp = (hit: HttpHit): Hit => {
  const { token, at, srcIp, srcPort, method, target, host, userAgent, headers, body } = hit;
  return {
    kind: "http",
    named: { token },
    at,
    srcIp,
    canWait: true,
    kept: {
      user_agent: userAgent ?? null,
      request_method: method.slice(0, LONGEST_METHOD),
      request_path: target,
      dns_qname: null,
      raw_headers: JSON.stringify(headers),
      detail: JSON.stringify({
        src_port: srcPort,
        host,
        ...(body !== undefined && { body_bytes: body.length, ...excerptOf(body) }),
      }),
    },
  };
};
