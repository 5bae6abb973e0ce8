import { isIPv4, isIPv6 } from "node:net";
import { DecnetError } from "@decnet/sdk";
import { nameOf, type WireName } from "../wire/wire-name.ts";

/** What a zone is made from. */
export interface ZoneSettings {
  /** The zone's name, such as `"files.example.net"`. */
  readonly zone: string;
  /** Where the listener can be reached from outside; every name of the zone leads there. At most 32 of each kind. */
  readonly addresses: { readonly v4: readonly string[]; readonly v6: readonly string[] };
  /**
   * Host names of the zone's name servers, as its parent lists them, the primary first. `ns1` and `ns2` of the zone
   * unless told; at most 13. Those inside the zone get the listener's addresses.
   */
  readonly nameServers?: readonly string[];
  /**
   * Seconds that resolvers may keep what a wildcard name leads to: 20 unless told, as large content networks have it,
   * so that nearly each use of a token is a query of its own.
   */
  readonly ttl?: number;
  /** The zone's serial number (32 bits). */
  readonly serial: number;
}

/** Settings that were looked over. */
export interface CheckedZone {
  readonly apex: WireName;
  readonly nameServers: readonly [WireName, ...WireName[]];
  readonly mailbox: WireName;
  readonly v4: readonly string[];
  readonly v6: readonly string[];
  readonly ttl: number;
  readonly serial: number;
}

const TOKEN_TTL = 20;
// RFC 2181, section 8.
const LONGEST_TTL = 2 ** 31 - 1;
const MOST_ADDRESSES = 32;
// As many as the root has; what fits was once 512 bytes.
const MOST_NAME_SERVERS = 13;

const wrong = (path: string, message: string): DecnetError =>
  new DecnetError({ code: "DN_LISTENER_ZONE", message, path, hint: "mend the listener's DNS settings" });

// In lower case, as NSD and BIND hold what a zone file says.
const named = (path: string, text: string): WireName => {
  const name = nameOf(text.toLowerCase());
  if (name === undefined) throw wrong(path, `"${text}" is no host name`);
  return name;
};

const addressed = (
  path: string,
  list: readonly string[],
  isOne: (text: string) => boolean,
): readonly string[] => {
  const odd = list.find((text) => !isOne(text) || text.includes("%"));
  if (odd !== undefined) throw wrong(path, `"${odd}" is no such address`);
  if (list.length > MOST_ADDRESSES) throw wrong(path, `more than ${MOST_ADDRESSES} addresses`);
  return list;
};

/**
 * Looks settings over.
 *
 * @throws DecnetError `DN_LISTENER_ZONE` when a name or an address is none, or there are none or too many.
 */
export const checkZone = (settings: ZoneSettings): CheckedZone => {
  const { zone, addresses, nameServers = [`ns1.${zone}`, `ns2.${zone}`], ttl = TOKEN_TTL, serial } = settings;
  const apex = named("zone", zone);
  const [primary, ...others] = nameServers.map((text) => named("nameServers", text));
  if (primary === undefined || nameServers.length > MOST_NAME_SERVERS)
    throw wrong("nameServers", `a zone has 1 to ${MOST_NAME_SERVERS} name servers`);
  const v4 = addressed("addresses.v4", addresses.v4, isIPv4);
  const v6 = addressed("addresses.v6", addresses.v6, isIPv6);
  if (v4.length + v6.length === 0) throw wrong("addresses", "no address to lead to");
  if (!Number.isInteger(ttl) || ttl < 0 || ttl > LONGEST_TTL) throw wrong("ttl", `${ttl} is no time to live`);
  // RFC 2142, section 7.
  const mailbox = named("zone", `hostmaster.${zone}`);
  // A wildcard, a token and the dots have to go before it, in 255 bytes.
  if (apex.bytes.length > 200) throw wrong("zone", "the zone's name is too long to put a token before it");
  return { apex, nameServers: [primary, ...others], mailbox, v4, v6, ttl, serial: serial >>> 0 };
};
