import type { Content } from "./content.ts";
import { stampStyle } from "./stamps.ts";

/** What names resolved to: the other hosts around here. */
export const hostAddresses: Content = {
  weight: 3,
  fill: ({ random, hosts, moment, now, room }) => {
    const stamp = stampStyle(random);
    const [name, address, ttl, fetched, hits] = [
      random.pick(["name", "host", "qname", "n"]),
      random.pick(["addr", "address", "a", "rdata"]),
      random.pick(["ttl", "lifetime", "max_age"]),
      random.pick(["fetched", "at", "stored", "t"]),
      random.pick(["hits", "used", "count"]),
    ];
    const lifetimes = random.sample([30, 60, 120, 300, 600, 900, 1800, 3600, 14_400, 86_400], 3);
    const known = random.sample(hosts, Math.max(1, Math.floor(room / 70)));
    return {
      [random.pick(["saved", "dumped", "updated"])]: stamp(now),
      [random.pick(["negative", "misses", "nxdomain"])]: random.int(0, 40),
      [random.pick(["hosts", "records", "answers", "cache"])]: known.map((host) => ({
        [name]: host.name,
        [address]: host.address,
        [ttl]: random.pick(lifetimes),
        [fetched]: stamp(moment()),
        [hits]: Math.floor(random.exponential(12)),
      })),
    };
  },
};
