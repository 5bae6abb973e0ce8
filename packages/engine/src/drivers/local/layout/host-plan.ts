import type { EpochMs, Random, ZoneName } from "@decnet/sdk";

/** A person with a login on a host. */
export interface Person {
  readonly login: string;
  readonly fullName: string;
}

/** All that a host's layout follows from: the same plan is the same tree, to the byte and the nanosecond. */
export interface HostPlan {
  readonly random: Random;
  readonly hostname: string;
  readonly zone: ZoneName;
  readonly services: readonly string[];
  readonly people: readonly Person[];
  readonly installedAt: EpochMs;
  readonly bootedAt: EpochMs;
  readonly now: EpochMs;
}
