import type { AuditHost, HostFacts } from "@decnet/sdk";

/** Whose hours and languages are known on a host. */
export type HostPeople = Pick<AuditHost, "schedules" | "languages">;

/** What is known of a host beyond what stands on it. */
export interface HostContext {
  peopleOf(decky: string, facts: HostFacts): HostPeople;
  earlierOf(decky: string): AuditHost["earlier"];
}
