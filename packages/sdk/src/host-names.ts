import type { HostFacts } from "./host-facts.ts";
import type { Neighbour } from "./world.ts";

/** What is known of a host and of those beside it; every context has it. */
export interface HostsAround {
  readonly host: Pick<HostFacts, "hostname">;
  readonly neighbours: readonly Pick<Neighbour, "hostname">[];
}

/**
 * The hosts that somebody on a host can speak of: its own name first, each once.
 *
 * @example hostNames(ctx) // ["ws-lis-014", "db-lis-02"]
 */
export const hostNames = ({ host, neighbours }: HostsAround): readonly string[] => [
  ...new Set([host.hostname, ...neighbours.map(({ hostname }) => hostname)]),
];
