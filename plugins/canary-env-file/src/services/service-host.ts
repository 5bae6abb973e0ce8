import { type CanaryContext, callbackHost, type Random } from "@decnet/sdk";

/** How a service's host is found. */
export interface HostWishes {
  /** Before the token's name. */
  readonly labels: readonly string[];
  /** Which neighbours could be it. */
  readonly neighbours: RegExp;
  /** What it is called where no neighbour could. */
  readonly otherwise: string;
  /** How likely it is the token's name, when there is a zone. */
  readonly chance: number;
}

/** The host a service runs on: the token's own name, a neighbour, or another one of the same deployment. */
export const drawServiceHost = (
  { canary, neighbours }: CanaryContext,
  { labels, neighbours: wanted, otherwise, chance }: HostWishes,
  random: Random,
): string => {
  if (canary.dnsZone !== undefined && random.bool(chance)) return callbackHost(canary, random.pick(labels));
  const fitting = neighbours.filter(({ hostname, services }) =>
    wanted.test([hostname, ...services].join(" ")),
  );
  return fitting.length > 0 ? random.pick(fitting).hostname : otherwise;
};
