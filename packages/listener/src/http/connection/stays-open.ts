import { HOUR } from "@decnet/sdk";
import { readBrowser } from "../answer/browser.ts";
import { HTTP_10 } from "../protocol/read-request-line.ts";
import type { RequestHead } from "../protocol/request-head.ts";

/** `keepalive_requests` and `keepalive_time`: nginx 1.22's defaults, which Debian keeps. */
const MOST_REQUESTS = 1000;
const LONGEST_MS = HOUR;

/** How much of a connection was used: requests, with this one, and milliseconds. */
export interface ConnectionUse {
  readonly requests: number;
  readonly ageMs: number;
}

/** Tells whether nginx would keep the connection for another request. */
export const staysOpen = (head: RequestHead, { requests, ageMs }: ConnectionUse): boolean => {
  const wish = head.connection ?? (head.version > HTTP_10 ? "keep-alive" : "close");
  if (wish === "close" || requests >= MOST_REQUESTS || ageMs > LONGEST_MS) return false;
  return !(head.method === "POST" && readBrowser(head.field("user-agent")).isMsie6);
};
