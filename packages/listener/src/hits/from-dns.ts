import type { DnsHit } from "../dns/index.ts";
import { type Hit, NOTHING } from "./hit.ts";

/** A query as a hit. */
export const fromDns = ({ token, at, srcIp, srcPort, transport, qname, qtype }: DnsHit): Hit => ({
  kind: "dns",
  named: { token },
  at,
  srcIp,
  canWait: transport === "tcp",
  kept: {
    ...NOTHING,
    dns_qname: qname,
    detail: JSON.stringify({ src_port: srcPort, transport, qtype }),
  },
});
