import { mentionsIn, type NamingRule } from "./rule.ts";

const ADDRESS = /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.]*\w)/g;
// RFC 1122: this host, loopback, broadcast; RFC 1918: the private blocks by name; a netmask is no host.
const SPECIAL =
  /^(?:0\.0\.0\.0|127\.\d+\.\d+\.\d+|255\.\d+\.\d+\.\d+|10\.0\.0\.0|172\.16\.0\.0|192\.168\.0\.0)$/;
// Open resolvers that anybody pings to see whether the line is up: Google, Cloudflare, Quad9.
const RESOLVERS = ["8.8.8.8", "8.8.4.4", "1.1.1.1", "1.0.0.1", "9.9.9.9"];
// A /24's own name, what routers are given by custom, and its broadcast.
const IN_NETWORK = [0, 1, 254, 255] as const;

const isAddress = (text: string): boolean => text.split(".").every((octet) => Number(octet) <= 255);

/** IPv4 addresses: a neighbour's, the host's own and its network's, loopback, and those everybody knows. */
export const addresses: NamingRule = {
  fault: "unknown-address",
  thing: "an address",
  mentions: ({ text }) => mentionsIn(text, (line) => (line.match(ADDRESS) ?? []).filter(isAddress)),
  exists: (_named, { host, neighbours }) => {
    const own = [host.address, ...neighbours.map(({ address }) => address)].filter(Boolean);
    const network = host.address.replace(/\d+$/, "");
    const known = new Set([...own, ...RESOLVERS, ...IN_NETWORK.map((last) => `${network}${last}`)]);
    return (name) => known.has(name) || SPECIAL.test(name);
  },
};
