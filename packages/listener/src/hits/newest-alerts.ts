import type { CanaryAlert } from "@decnet/engine";
import { keyOf } from "./use.ts";

/** Of several alerts of one key the one that was opened last. ISO 8601 in UTC sorts as text. */
export const newestOf = (alerts: readonly CanaryAlert[]): Map<string, CanaryAlert> => {
  const newest = new Map<string, CanaryAlert>();
  for (const alert of alerts) {
    const key = keyOf({ tokenUuid: alert.token_uuid, kind: alert.kind, srcIp: alert.src_ip });
    if ((newest.get(key)?.opened_at ?? "") < alert.opened_at) newest.set(key, alert);
  }
  return newest;
};
