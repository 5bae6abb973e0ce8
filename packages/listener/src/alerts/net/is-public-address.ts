import { BlockList, isIP } from "node:net";
import { addressBytes } from "../../dns/zone/address-bytes.ts";

/** What is not of the Internet in IPv4: the IANA registry of special-purpose addresses, multicast and what is reserved. */
const SPECIAL_V4: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
];

/** All that was ever given out in IPv6 is in 2000::/3; these parts of it lead elsewhere. */
const GLOBAL_V6: readonly [string, number] = ["2000::", 3];
const SPECIAL_V6: readonly (readonly [string, number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["3fff::", 20],
];

/** Networks whose addresses hold an IPv4 address, and at which byte: mapped, NAT64 (RFC 6052), 6to4 (RFC 3056). */
const HOLDING_V4: readonly (readonly [network: string, length: number, at: number])[] = [
  ["::ffff:0:0", 96, 12],
  ["64:ff9b::", 96, 12],
  ["2002::", 16, 2],
];

const listOf = (family: "ipv4" | "ipv6", networks: readonly (readonly [string, number])[]): BlockList => {
  const list = new BlockList();
  for (const [network, length] of networks) list.addSubnet(network, length, family);
  return list;
};

const special4 = listOf("ipv4", SPECIAL_V4);
const global6 = listOf("ipv6", [GLOBAL_V6]);
const special6 = listOf("ipv6", SPECIAL_V6);
const holding = HOLDING_V4.map(([network, length, at]) => ({
  list: listOf("ipv6", [[network, length]]),
  at,
}));

/**
 * Tells whether an address is one of the Internet: neither loopback, private, link-local, shared (RFC 6598), unique local,
 * multicast nor reserved, also inside IPv6.
 *
 * @example isPublicAddress("::ffff:127.0.0.1") // false
 */
export const isPublicAddress = (address: string): boolean => {
  const family = isIP(address);
  if (family === 4) return !special4.check(address, "ipv4");
  // A zone index only means something on this very link.
  if (family !== 6 || address.includes("%")) return false;
  const holder = holding.find(({ list }) => list.check(address, "ipv6"));
  if (holder !== undefined)
    return isPublicAddress(
      addressBytes(address)
        .subarray(holder.at, holder.at + 4)
        .join("."),
    );
  return global6.check(address, "ipv6") && !special6.check(address, "ipv6");
};
