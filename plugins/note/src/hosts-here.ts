import type { FactGroup } from "./fact-group.ts";

/** A host that a note can speak of. */
interface Known {
  readonly hostname: string;
  readonly address: string;
  readonly services: readonly string[];
}

const orNone = (text: string | undefined): string | undefined => (text === "" ? undefined : text);

/** Two hosts of the fleet, their addresses, and a service of the first. */
export const HOSTS: FactGroup = {
  names: ["host", "host2", "ip", "ip2", "svc"],
  prepare: ({ ctx: { host: here, neighbours }, subject: { host } }) => {
    const own: Known = { hostname: here.hostname, address: here.address, services: [] };
    const pinned = neighbours.find(({ hostname }) => hostname === host);
    const others: readonly Known[] = neighbours.filter((one) => one !== pinned);
    return (random) => {
      const [one, two] = [...random.sample(others, 2), own];
      const [first, second] = pinned === undefined ? [one ?? own, two] : [pinned, one];
      const service = first.services.length === 0 ? undefined : random.pick(first.services);
      return [first.hostname, second?.hostname, orNone(first.address), orNone(second?.address), service];
    };
  },
};
