import type { BusEvent, EpochMs, Receipt } from "@decnet/sdk";
import { payloadOf, tokenUuid } from "./rows.ts";

/** What the bus is told of a file action: `orchestrator.file.<decky>`, and `canary.<token>.placed` for a canary. */
export const eventsFor = (receipt: Receipt, now: EpochMs): readonly BusEvent[] => {
  const { kind, action, decky, artifact } = receipt.action;
  const ts = new Date(now).toISOString();
  const done: BusEvent = {
    topic: `orchestrator.${kind}.${decky.uuid}`,
    payload: {
      kind,
      protocol: "ssh",
      action,
      dst_decky_uuid: decky.uuid,
      success: receipt.success,
      payload: payloadOf(receipt),
      ts,
    },
  };
  const { canary, file } = artifact;
  if (canary === undefined || !receipt.success) return [done];
  const token_id = tokenUuid(canary, decky);
  const payload = {
    token_id,
    decky_id: decky.uuid,
    kind: canary.kind,
    placement_path: file.path,
    placed_at: ts,
  };
  return [done, { topic: `canary.${token_id}.placed`, payload }];
};
