import type { AuditHost, AuditView, Hit } from "@decnet/sdk";
import { percent } from "./percent.ts";

/** What a statistical tell counts on one host. */
export interface Count {
  readonly all: number;
  /** Paths of those that tell. */
  readonly odd: readonly string[];
}

/** When a count is a hit. */
export interface Threshold {
  /** Fewer say nothing. */
  readonly atLeast: number;
  /** Hit above this share, 0–1. */
  readonly share: number;
}

/** One hit for each host on which too many tell; names the first of them. */
export const hitShares = async (
  { hosts }: AuditView,
  { atLeast, share }: Threshold,
  what: string,
  count: (host: AuditHost) => Promise<Count>,
): Promise<Hit[]> => {
  const hits: Hit[] = [];
  for (const host of hosts) {
    const { all, odd } = await count(host);
    const [path] = odd;
    if (path === undefined || all < atLeast || odd.length <= share * all) continue;
    const seen = `${odd.length} of ${all} (${percent(odd.length, all)}) ${what}`;
    hits.push({ decky: host.decky, path, seen });
  }
  return hits;
};
