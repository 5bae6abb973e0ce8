import type { Clock, EpochMs } from "@decnet/sdk";
import { type Gate, NO_GATE } from "../sockets/gate.ts";
import { hitTeller, type OnHit, type OnProblem } from "../sockets/hit-teller.ts";
import { type Endpoint, isTaken, listeningError } from "../sockets/listening-error.ts";
import type { Peer } from "../sockets/serve-streams.ts";
import type { Served } from "../sockets/served.ts";
import { makeResponder, type Responder } from "./respond.ts";
import { serveTcp, type TcpLimits } from "./sockets/serve-tcp.ts";
import { serveUdp } from "./sockets/serve-udp.ts";
import type { Transport } from "./transport.ts";
import { makeZone } from "./zone/zone.ts";
import type { ZoneSettings } from "./zone/zone-settings.ts";

export type { Transport } from "./transport.ts";

/** Somebody asked for a token's name. */
export interface DnsHit {
  /** In lower case. */
  readonly token: string;
  readonly at: EpochMs;
  /** Who asked: a resolver mostly, not the host behind it. */
  readonly srcIp: string;
  readonly srcPort: number;
  readonly transport: Transport;
  /** The name as it was asked for, letter case kept; odd bytes as in zone files (`\046`). */
  readonly qname: string;
  /** Such as `"AAAA"` or `"TYPE4711"`. */
  readonly qtype: string;
}

/** What the DNS half of the listener is told. */
export interface DnsSettings extends Endpoint, Omit<ZoneSettings, "serial"> {
  readonly clock: Clock;
  /** Called after the answer has been sent, once a query: every hit, repeats included. */
  readonly onHit: OnHit<DnsHit>;
  readonly onProblem: OnProblem;
  readonly tcp?: TcpLimits;
  /** While it is shut no query over TCP is read. Default: never shut. */
  readonly gate?: Gate;
}

/** A DNS server that runs. */
export interface RunningDns {
  /** Where it listens, UDP and TCP alike. */
  readonly address: Endpoint;
  close(): Promise<void>;
}

/** Tries at finding a number that is free for UDP and TCP, when any will do. */
const PORT_TRIES = 20;

/** `YYYYMMDD01`, as RFC 1912 (section 2.2) advises: the zone was made today. */
const serialOf = (clock: Clock): number =>
  Number(`${new Date(clock.now()).toISOString().slice(0, 10).replaceAll("-", "")}01`);

const serverOf = (settings: DnsSettings) => {
  const { clock, onHit, onProblem } = settings;
  const respond: Responder = makeResponder(makeZone({ ...settings, serial: serialOf(clock) }));
  const tell = hitTeller(onHit, onProblem);
  return (transport: Transport) => (packet: Buffer, peer: Peer) => {
    const { answer, sighting } = respond(packet, transport);
    if (sighting !== undefined)
      tell({ ...sighting, at: clock.now(), srcIp: peer.ip, srcPort: peer.port, transport });
    return answer;
  };
};

const open = async (what: string, at: Endpoint, serve: () => Promise<Served>): Promise<Served> => {
  try {
    return await serve();
  } catch (cause) {
    throw listeningError(what, at, cause);
  }
};

/**
 * Starts the authoritative server of the listener's zone, over UDP and TCP on one address and port.
 *
 * It answers byte for byte as Debian 12's NSD does with a zone of a wildcard, and tells of every query for
 * `<anything.>TOKEN.zone`. Known and unknown tokens, and every other name, get the same answer. What it does otherwise:
 * a question that cannot be read gets silence (NSD: FORMERR), a signed query FORMERR (NSD: NOTAUTH and BADKEY), and no rate
 * is limited, since a hit would be lost and no answer is much longer than its question.
 *
 * @throws DecnetError `DN_LISTENER_ZONE` when the settings make no zone, `DN_LISTENER_PORT` when the port cannot be had.
 * @example
 * const dns = await startDns({
 *   host: "0.0.0.0", port: 5353, zone: "files.example.net", addresses: { v4: ["192.0.2.10"], v6: [] },
 *   clock: { now: Date.now }, onHit: ({ token }) => store(token), onProblem: (problem) => log(problem),
 * });
 * await dns.close();
 */
export const startDns = async (settings: DnsSettings): Promise<RunningDns> => {
  const { host, port, onProblem, tcp: limits, gate = NO_GATE } = settings;
  const handler = serverOf(settings);
  for (let tries = PORT_TRIES; ; tries--) {
    const udp = await open("DNS over UDP", { host, port }, () =>
      serveUdp({ host, port }, handler("udp"), onProblem),
    );
    const both = { host, port: udp.port };
    try {
      const tcp = await open("DNS over TCP", both, () =>
        serveTcp(both, handler("tcp"), onProblem, gate, limits),
      );
      return { address: both, close: async () => void (await Promise.all([udp.close(), tcp.close()])) };
    } catch (error) {
      await udp.close();
      const taken = error instanceof Error && isTaken(error.cause);
      if (port !== 0 || tries <= 1 || !taken) throw error;
    }
  }
};
