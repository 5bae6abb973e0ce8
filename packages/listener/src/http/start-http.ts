import { createServer, type Socket } from "node:net";
import type { Clock, DecnetErrorRecord, EpochMs } from "@decnet/sdk";
import { type Gate, NO_GATE } from "../sockets/gate.ts";
import { hitTeller } from "../sockets/hit-teller.ts";
import { asHits } from "./as-hits.ts";
import { tokenFinder } from "./callback/find-tokens.ts";
import { normaliseIp } from "./client/normalise-ip.ts";
import { trustProxies } from "./client/trusted-proxies.ts";
import { Connection } from "./connection/connection.ts";
import { ConnectionPool } from "./connection/connection-pool.ts";
import type { Service, Sighting } from "./connection/service.ts";
import { Session } from "./connection/session.ts";
import type { HttpHit } from "./hit.ts";
import { listen } from "./listen.ts";
import { socketReporter } from "./report.ts";
import { plausiblePast } from "./site/plausible-past.ts";
import { openSite } from "./site/site.ts";
import { type HttpTimeouts, NGINX_TIMEOUTS } from "./timeouts.ts";

/** How the HTTP side of the listener is set up. */
export interface HttpSettings {
  /** The address to listen on, such as `"0.0.0.0"` or `"::"`. */
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The path parts of the operator's HTTP bases; callbacks are below `/c/` of each. Default: the root alone. */
  readonly pathPrefixes?: readonly string[];
  /** The zone whose names hold tokens; without one, only paths do. */
  readonly dnsZone?: string;
  /** Addresses and CIDRs of proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  readonly clock: Clock;
  /** Called when a request that names a token is here with as much of its body as is kept; must not take long. */
  readonly onHit: (hit: HttpHit) => void;
  readonly onProblem: (record: DecnetErrorRecord) => void;
  /** The most connections at a time; beyond it, the one that has waited longest is closed. Default 4096. */
  readonly maxConnections?: number;
  /** Date of the files that are served. Default: drawn from the prefixes and the zone, so it stays the same. */
  readonly filesModifiedAt?: EpochMs;
  /** Default {@link NGINX_TIMEOUTS}. */
  readonly timeouts?: Partial<HttpTimeouts>;
  /** While it is shut no request is read, whatever it is for. Default: never shut. */
  readonly gate?: Gate;
}

/** An HTTP listener at work. */
export interface RunningHttp {
  readonly address: { readonly host: string; readonly port: number };
  /** How many connections there are. */
  connections(): number;
  /** Takes no more connections, tells of what is half seen, and ends. */
  close(): Promise<void>;
}

/** What bodies on their way in may take of the memory, all together. */
const BODY_ROOM = 32 * 1024 * 1024;
const MOST_CONNECTIONS = 4096;

const openService = ({ pathPrefixes = [""], dnsZone, clock, filesModifiedAt }: HttpSettings): Service => {
  const prefixes = [...new Set(pathPrefixes.map((prefix) => prefix.replace(/\/+$/, "")))];
  const places = { pathPrefixes: prefixes, ...(dnsZone !== undefined && { dnsZone }) };
  const dateOf = (what: string): EpochMs =>
    filesModifiedAt === undefined
      ? plausiblePast(`${what} ${prefixes.join(" ")} ${dnsZone ?? ""}`)
      : Math.floor(filesModifiedAt / 1000) * 1000;
  let boundaries = 0;
  return {
    now: () => clock.now(),
    contentFor: openSite(places, { page: dateOf("page"), assets: dateOf("assets") }),
    tokensOf: tokenFinder(places),
    nextBoundary: () => String(++boundaries).padStart(20, "0"),
    room: { left: BODY_ROOM },
  };
};

/**
 * Starts the HTTP side of the listener: Debian 12's nginx with its default site to everybody, and a hit for whoever
 * names a token. Tokens are not looked up here, so a known one and an unknown one are answered alike.
 *
 * @throws {@link DecnetError} DN_LISTENER_PORT when the address cannot be had, DN_LISTENER_PROXY when the list of proxies
 * cannot be read.
 * @example
 * const http = await startHttp({
 *   host: "0.0.0.0",
 *   port: 8088,
 *   dnsZone: "cdn.example.com",
 *   trustedProxies: ["10.0.0.0/8"],
 *   clock: { now: () => Date.now() },
 *   onHit: ({ token, srcIp }) => store.add(token, srcIp),
 *   onProblem: (record) => log.warn(record),
 * });
 * await http.close();
 */
export const startHttp = async (settings: HttpSettings): Promise<RunningHttp> => {
  const service = openService(settings);
  const isTrusted = trustProxies(settings.trustedProxies);
  const timeouts = { ...NGINX_TIMEOUTS, ...settings.timeouts };
  const { gate = NO_GATE } = settings;
  const pool = new ConnectionPool(settings.maxConnections ?? MOST_CONNECTIONS);
  const onError = socketReporter(settings);
  const tellHit = hitTeller(settings.onHit, settings.onProblem);

  const accept = (socket: Socket): void => {
    // Gone before it was taken: there is nobody to answer.
    const ip = normaliseIp(socket.remoteAddress ?? "");
    if (ip === undefined) {
      socket.on("error", onError).destroy();
      return;
    }
    // Who has asked already, and waits for us, is not sent away for whoever has not.
    if (gate.isCrowded || (gate.isShut && pool.isBusy)) {
      socket.on("error", onError).destroy();
      return;
    }
    const peer = { ip, port: socket.remotePort ?? 0 };
    const tell = (sighting: Sighting): void => asHits(sighting, peer, isTrusted).forEach(tellHit);
    const connection: Connection = new Connection(socket, new Session(service, tell), timeouts, gate, {
      onIdle: (isIdle) => pool.setIdle(connection, isIdle),
      onError,
      onClose: () => pool.remove(connection),
    });
    pool.add(connection);
    connection.open();
  };

  const server = createServer({ allowHalfOpen: true, noDelay: true }, accept);
  const address = await listen(server, settings.host, settings.port);
  server.on("error", onError);
  return {
    address: { host: address.address, port: address.port },
    connections: () => pool.size,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        pool.dropAll();
      }),
  };
};
