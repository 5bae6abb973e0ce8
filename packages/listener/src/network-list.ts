import { BlockList, isIP, isIPv4 } from "node:net";
import type { DecnetError } from "@decnet/sdk";
import { normaliseIp } from "./http/client/normalise-ip.ts";

/** Tells whether an address is in one of an operator's networks. */
export type IsInside = (ip: string) => boolean;

const addTo = (list: BlockList, cidr: string): boolean => {
  const [text = "", length, ...more] = cidr.split("/");
  const address = normaliseIp(text);
  if (address === undefined || more.length > 0) return false;
  const family = isIPv4(address) ? "ipv4" : "ipv6";
  const most = family === "ipv4" ? 32 : 128;
  const bits = length === undefined ? most : Number(length);
  if (length === "" || !Number.isInteger(bits) || bits < 0 || bits > most) return false;
  list.addSubnet(address, bits, family);
  return true;
};

/**
 * Reads a list of addresses and networks.
 *
 * @param wrong what is thrown for an entry that is neither.
 * @example networkList(["10.0.0.0/8"], notANetwork)("10.1.2.3") // true
 */
export const networkList = (cidrs: readonly string[], wrong: (cidr: string) => DecnetError): IsInside => {
  const list = new BlockList();
  for (const cidr of cidrs) if (!addTo(list, cidr)) throw wrong(cidr);
  return (ip) => isIP(ip) !== 0 && list.check(ip, isIPv4(ip) ? "ipv4" : "ipv6");
};
