import { type HostFacts, Random } from "@decnet/sdk";

/** Where everything that happens by chance to a host's cron comes from, from one boot to the next. */
export const streamOf = ({ hostname, bootedAt }: Pick<HostFacts, "hostname" | "bootedAt">): Random =>
  Random.from(`cron ${hostname} ${bootedAt}`);
