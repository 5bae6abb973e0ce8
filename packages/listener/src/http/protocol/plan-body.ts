import { HTTP_10, HTTP_11 } from "./read-request-line.ts";
import type { RequestHead } from "./request-head.ts";

/** How a request's body comes, and whether the head is refused before anything is looked up. */
export interface BodyPlan {
  readonly refusal?: 400 | 405 | 501;
  /** A length in bytes; 0 when there is no body. */
  readonly size: number | "chunked";
}

const MAX_OFF_T = 2n ** 63n - 1n;

const sizeOf = (length: string | undefined): number | undefined => {
  if (length === undefined) return 0;
  if (!/^\d+$/.test(length) || BigInt(length) > MAX_OFF_T) return undefined;
  return Number(length);
};

/** Judges a whole head in the order in which nginx does, since the first complaint is the one that is told. */
export const planBody = (head: RequestHead): BodyPlan => {
  if (head.version > HTTP_10 && head.field("host") === undefined) return { refusal: 400, size: 0 };
  const length = head.field("content-length");
  const size = sizeOf(length);
  if (size === undefined) return { refusal: 400, size: 0 };
  const coding = head.field("transfer-encoding");
  if (coding !== undefined && head.version < HTTP_11) return { refusal: 400, size };
  if (coding !== undefined && coding.toLowerCase() !== "chunked") return { refusal: 501, size };
  if (coding !== undefined && length !== undefined) return { refusal: 400, size };
  const plan = { size: coding === undefined ? size : ("chunked" as const) };
  return head.method === "CONNECT" || head.method === "TRACE" ? { ...plan, refusal: 405 } : plan;
};
