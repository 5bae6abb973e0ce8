import type { Clock, EpochMs } from "@decnet/sdk";
import { type Gate, NO_GATE } from "../sockets/gate.ts";
import { hitTeller, type OnHit, type OnProblem } from "../sockets/hit-teller.ts";
import { type Endpoint, listeningError } from "../sockets/listening-error.ts";
import type { Peer } from "../sockets/serve-streams.ts";
import type { Opening } from "./conversation.ts";
import type { Handshake } from "./protocol/read-handshake.ts";
import { LONGEST_USER, textFrom } from "./protocol/user-text.ts";
import { type MysqlLimits, serveMysql } from "./sockets/serve-mysql.ts";

export { tokenPrefixOf } from "./token-prefix.ts";

/** Somebody tried to log in. */
export interface MysqlHit {
  /** None is sent: see {@link tokenPrefixOf}. */
  readonly token?: undefined;
  readonly user: string;
  readonly at: EpochMs;
  readonly srcIp: string;
  readonly srcPort: number;
  readonly database?: string;
  /** What the client says of itself, such as `_client_name`, `_os`, `_pid`, `program_name` and `_server_host`. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** What the MySQL half of the listener is told. */
export interface MysqlSettings extends Endpoint {
  /** As `SELECT VERSION()` would say it: that of Debian 12's MariaDB, `"10.11.19-MariaDB-0+deb12u1"`, unless told. */
  readonly version?: string;
  readonly clock: Clock;
  /** Gives that many bytes that nobody can guess. */
  readonly entropy: (count: number) => Uint8Array;
  /** Called once a connection that got as far as telling a user. */
  readonly onHit: OnHit<MysqlHit>;
  readonly onProblem: OnProblem;
  readonly limits?: MysqlLimits;
  /** While it is shut nobody's login is read. Default: never shut. */
  readonly gate?: Gate;
}

/** A MySQL server that runs. */
export interface RunningMysql {
  readonly address: Endpoint;
  close(): Promise<void>;
}

const VERSION = "10.11.19-MariaDB-0+deb12u1";

/** `NAME_LEN` of MariaDB: 64 characters of three bytes. */
const LONGEST_DATABASE = 192;

const loginOf = ({ user, charset, database, attributes }: Handshake) => ({
  user: textFrom(user, charset).slice(0, LONGEST_USER),
  ...(database !== undefined && { database: textFrom(database, charset).slice(0, LONGEST_DATABASE) }),
  attributes,
});

/** Connection numbers: a server that has run for some time is not at its first. */
const threadIds = (entropy: MysqlSettings["entropy"]): (() => number) => {
  const [high = 0, low = 0] = entropy(2);
  let last = 30 + (((high << 8) | low) & 0x0fff);
  return () => ++last;
};

// Without a name server's word for it, MariaDB calls only the loopback addresses by name.
const hostOf = (ip: string): string => (/^127\.|^::1$/.test(ip) ? "localhost" : ip);

/**
 * Starts what looks like Debian 12's MariaDB 10.11 without TLS, all of whose accounts have passwords: it greets, lets the
 * client say who it is, and denies access, byte for byte. What it does otherwise: hosts are never looked up nor blocked
 * for their errors, and names that are not ASCII come back as MariaDB would show them in UTF-8 and Latin-1 alone.
 *
 * @throws DecnetError `DN_LISTENER_PORT` when the port cannot be had.
 * @example
 * const mysql = await startMysql({
 *   host: "0.0.0.0", port: 3306, clock: { now: Date.now }, entropy: randomBytes,
 *   onHit: ({ user }) => store(tokenPrefixOf(user)), onProblem: (problem) => log(problem),
 * });
 * await mysql.close();
 */
export const startMysql = async (settings: MysqlSettings): Promise<RunningMysql> => {
  const {
    host,
    port,
    version = VERSION,
    clock,
    entropy,
    onHit,
    onProblem,
    limits,
    gate = NO_GATE,
  } = settings;
  const nextId = threadIds(entropy);
  const tell = hitTeller(onHit, onProblem);
  const opening = ({ ip }: Peer): Opening => ({ version, threadId: nextId(), host: hostOf(ip), entropy });
  const onLogin = (handshake: Handshake, peer: Peer) =>
    tell({ ...loginOf(handshake), at: clock.now(), srcIp: peer.ip, srcPort: peer.port });
  try {
    const served = await serveMysql({ host, port }, { opening, onLogin }, onProblem, gate, limits);
    return { address: { host, port: served.port }, close: served.close };
  } catch (cause) {
    throw listeningError("MySQL", { host, port }, cause);
  }
};
