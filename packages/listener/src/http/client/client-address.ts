import type { IsInside } from "../../network-list.ts";
import type { RequestHead } from "../protocol/request-head.ts";
import { normaliseIp } from "./normalise-ip.ts";

const forwardedFor = (head: RequestHead): string[] =>
  head.fields
    .filter(([name]) => name.toLowerCase() === "x-forwarded-for")
    .flatMap(([, value]) => value.split(","));

/**
 * Who sent a request: the peer, unless it is a trusted proxy. Then the last address of X-Forwarded-For that is not one,
 * since a proxy adds to the right and anybody can write what stands to the left.
 *
 * @param peer the normalised address of whoever is connected.
 */
export const clientAddress = (head: RequestHead, peer: string, isTrusted: IsInside): string => {
  let nearest = peer;
  for (const entry of forwardedFor(head).reverse()) {
    if (!isTrusted(nearest)) return nearest;
    const address = normaliseIp(entry);
    // Beyond what is no address nobody can be believed.
    if (address === undefined) return nearest;
    nearest = address;
  }
  return nearest;
};
