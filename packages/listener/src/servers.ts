import type { CanaryConfig } from "@decnet/engine";
import { type Clock, DecnetError, type DecnetErrorRecord } from "@decnet/sdk";
import { startDns } from "./dns/index.ts";
import { fromDns } from "./hits/from-dns.ts";
import { fromHttp } from "./hits/from-http.ts";
import { fromMysql } from "./hits/from-mysql.ts";
import type { Hit } from "./hits/hit.ts";
import { startHttp } from "./http/index.ts";
import { startMysql } from "./mysql/index.ts";
import type { Gate } from "./sockets/gate.ts";

/** Where something listens. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** What listens, by kind; absent: that kind is off. */
export interface Addresses {
  readonly http?: Address;
  readonly dns?: Address;
  readonly mysql?: Address;
}

/** Servers that run. */
export interface Servers {
  readonly addresses: Addresses;
  close(): Promise<void>;
}

/** What servers are opened with. */
export interface ServerSettings {
  readonly canary: Pick<CanaryConfig, "httpBase" | "httpBases" | "dnsZone" | "listener">;
  readonly clock: Clock;
  readonly entropy: (count: number) => Uint8Array;
  readonly onHit: (hit: Hit) => void;
  /** While it is shut nothing is read from connections. */
  readonly gate: Gate;
  readonly onProblem: (record: DecnetErrorRecord) => void;
}

interface Running {
  readonly address: Address;
  close(): Promise<void>;
}

type Opening = readonly [kind: keyof Addresses, open: () => Promise<Running>];

/** Where callbacks are below; the root when nothing says where. */
const pathsOf = ({ httpBase, httpBases }: ServerSettings["canary"]): readonly string[] => {
  const bases = [httpBase, ...Object.values(httpBases)].filter((base) => base !== undefined);
  return bases.length === 0 ? [""] : bases.map((base) => new URL(base).pathname);
};

const noAddresses = (): DecnetError =>
  new DecnetError({
    code: "DN_LISTENER_ADDRESSES",
    message: "the DNS zone has no address to lead to",
    path: "canary.listener.dns.addresses",
    hint: "set v4 or v6 to where this listener is reached from outside, or dns to false",
  });

const nothing = (): DecnetError =>
  new DecnetError({
    code: "DN_LISTENER_NOTHING",
    message: "there is nothing to listen on",
    path: "canary.listener",
    hint: "http, dns and mysql are all off; DNS also needs canary.dnsZone",
  });

/** What the config asks for, in the order in which it is opened. */
const openings = (settings: ServerSettings): readonly Opening[] => {
  const { canary, clock, entropy, onHit, gate, onProblem } = settings;
  const { dnsZone, listener } = canary;
  const { http, dns, mysql, trustedProxies } = listener;
  const shared = { clock, gate, onProblem };
  const found: Opening[] = [];
  if (http !== false)
    found.push([
      "http",
      () =>
        startHttp({
          ...shared,
          ...http,
          pathPrefixes: pathsOf(canary),
          ...(dnsZone !== undefined && { dnsZone }),
          trustedProxies,
          onHit: (hit) => onHit(fromHttp(hit)),
        }),
    ]);
  if (dns !== false && dnsZone !== undefined) {
    if (dns.addresses.v4.length + dns.addresses.v6.length === 0) throw noAddresses();
    found.push([
      "dns",
      () => startDns({ ...shared, ...dns, zone: dnsZone, onHit: (hit) => onHit(fromDns(hit)) }),
    ]);
  }
  if (mysql !== false) {
    const asHit = fromMysql(dnsZone);
    found.push([
      "mysql",
      () => startMysql({ ...shared, ...mysql, entropy, onHit: (hit) => onHit(asHit(hit)) }),
    ]);
  }
  if (found.length === 0) throw nothing();
  return found;
};

const closeAll = async (running: Iterable<Running>): Promise<void> =>
  void (await Promise.all([...running].map((server) => server.close())));

/**
 * Opens what the config asks for: all of it or nothing.
 *
 * @throws DecnetError `DN_LISTENER_…` for what cannot be opened.
 */
export const openServers = async (settings: ServerSettings): Promise<Servers> => {
  const running = new Map<keyof Addresses, Running>();
  try {
    for (const [kind, open] of openings(settings)) running.set(kind, await open());
  } catch (error) {
    await closeAll(running.values());
    throw error;
  }
  return {
    addresses: Object.fromEntries([...running].map(([kind, { address }]) => [kind, address])),
    close: () => closeAll(running.values()),
  };
};
