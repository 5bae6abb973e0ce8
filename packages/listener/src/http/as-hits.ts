import type { IsInside } from "../network-list.ts";
import { clientAddress } from "./client/client-address.ts";
import type { Sighting } from "./connection/service.ts";
import type { HttpHit } from "./hit.ts";

/** Whoever is connected. */
export interface Peer {
  readonly ip: string;
  readonly port: number;
}

/** What a request tells of each token that it names. */
export const asHits = ({ tokens, at, head, body }: Sighting, peer: Peer, isTrusted: IsInside): HttpHit[] => {
  const host = head.field("host") ?? head.targetHost;
  const userAgent = head.field("user-agent");
  return tokens.map((token) => ({
    token,
    at,
    srcIp: clientAddress(head, peer.ip, isTrusted),
    srcPort: peer.port,
    method: head.method,
    target: head.target,
    ...(host !== undefined && { host }),
    ...(userAgent !== undefined && { userAgent }),
    headers: head.fields,
    ...(body !== undefined && { body }),
  }));
};
