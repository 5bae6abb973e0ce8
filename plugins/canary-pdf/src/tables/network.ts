import type { Random } from "@decnet/sdk";
import type { Table } from "../model.ts";
import type { Story } from "../story.ts";

// Addresses for hosts in a /24: 256 less network and broadcast (RFC 919).
const USABLE = 254;

/** Private ranges (RFC 1918) with addresses in use and free. */
export const networkTable = ({ phrases, money }: Story, random: Random): Table => {
  const names = random.sample(phrases.segments, random.int(4, phrases.segments.length));
  const site = random.int(10, 240);
  let third = random.int(0, 3) * 4;
  const used = names.map(() => Math.min(USABLE - 3, 4 + Math.round(random.exponential(60))));
  const sum = used.reduce((total, value) => total + value, 0);
  const rows = names.map((name, at) => {
    third += random.pick([1, 1, 2, 4]);
    const taken = used[at] as number;
    return [name, `10.${site}.${third}.0/24`, money.count(taken), money.count(USABLE - taken)];
  });
  return {
    columns: phrases.kinds.network.columns,
    widths: [0.34, 0.3, 0.18, 0.18],
    numeric: [false, false, true, true],
    rows,
    total: [phrases.labels.total, "", money.count(sum), money.count(USABLE * names.length - sum)],
  };
};
