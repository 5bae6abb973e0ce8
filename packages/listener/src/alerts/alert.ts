import type { AlertStory, TriggerKind } from "@decnet/engine";
import { maskToken } from "./mask-token.ts";

/** A token that draws more sources within an hour than are told of one by one. */
export interface Flood {
  /** How many sources there were in that hour so far, those among them that were told of. */
  readonly sources: number;
  /** How many of them have alerts of their own. */
  readonly told: number;
}

/** What is told of an alert; the use is the one that opened it. */
export interface Alert {
  /** The same for every delivery of it: deliveries may come twice. */
  readonly alert_id: string;
  readonly token_id: string;
  readonly decky_id: string;
  /** The decky's name; its id when nobody knows it any more. */
  readonly decky: string;
  readonly kind: TriggerKind;
  readonly src_ip: string;
  readonly user_agent?: string;
  readonly request_method?: string;
  readonly request_path?: string;
  readonly dns_qname?: string;
  /** ISO 8601. */
  readonly occurred_at: string;
  readonly raw_headers?: readonly (readonly [name: string, value: string])[];
  readonly content_class: string;
  readonly placement_path: string;
  readonly notes: string;
  /** Absent for an alert of one source. */
  readonly flood?: Flood;
}

/** An alert out of the store, its callback token cut short. */
export const alertOf = (story: AlertStory, flood?: Flood): Alert => {
  const { user_agent, request_method, request_path, dns_qname, raw_headers } = story;
  const alert: Alert = {
    alert_id: story.alert_id,
    token_id: story.token_uuid,
    decky_id: story.decky_uuid,
    decky: story.decky_name ?? story.decky_uuid,
    kind: story.kind,
    src_ip: story.src_ip,
    ...(user_agent !== null && { user_agent }),
    ...(request_method !== null && { request_method }),
    ...(request_path !== null && { request_path }),
    ...(dns_qname !== null && { dns_qname }),
    occurred_at: story.occurred_at,
    ...(raw_headers !== null && { raw_headers: JSON.parse(raw_headers) }),
    content_class: story.content_class,
    placement_path: story.placement_path,
    notes: story.notes,
    ...(flood !== undefined && { flood }),
  };
  return maskToken(alert, story.callback_token);
};
