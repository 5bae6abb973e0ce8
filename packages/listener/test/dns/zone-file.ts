import { isIPv4 } from "node:net";
import type { ZoneSettings } from "../../src/dns/zone/zone-settings.ts";

const addresses = (name: string, ttl: string, { addresses: { v4, v6 } }: ZoneSettings) =>
  [...v4, ...v6].map((address) => `${name} ${ttl} ${isIPv4(address) ? "A" : "AAAA"} ${address}`);

/** The zone that settings make, as an operator would write it down for NSD. */
export const zoneFile = (settings: ZoneSettings): string => {
  const { zone, nameServers = [`ns1.${zone}`, `ns2.${zone}`], ttl = 20, serial } = settings;
  const inside = nameServers.filter((name) => name.endsWith(`.${zone}`));
  return [
    `@ SOA ${nameServers[0]}. hostmaster ${serial} 7200 3600 1209600 60`,
    ...nameServers.map((name) => `@ NS ${name}.`),
    ...addresses("@", "", settings),
    ...inside.flatMap((name) => addresses(`${name}.`, "", settings)),
    ...addresses("*", String(ttl), settings),
    "",
  ].join("\n");
};
