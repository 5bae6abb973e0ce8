import type { CanaryTrigger, TriggerKind } from "@decnet/engine";
import type { EpochMs } from "@decnet/sdk";

/** What a hit of any kind comes to: which token, from where, and what is kept of it. */
export interface Hit {
  readonly kind: TriggerKind;
  /** The callback token, in lower case, or as much of it as was told; absent when none was. */
  readonly named?: { readonly token: string } | { readonly beginning: string };
  readonly at: EpochMs;
  readonly srcIp: string;
  /** It came over a connection: whoever sent it can be made to wait, so it is never dropped. */
  readonly canWait: boolean;
  readonly kept: Kept;
}

/** The columns that are not the same for all kinds. */
export type Kept = Pick<
  CanaryTrigger,
  "user_agent" | "request_method" | "request_path" | "dns_qname" | "raw_headers" | "detail"
>;

/** Nothing to keep. */
export const NOTHING: Kept = {
  user_agent: null,
  request_method: null,
  request_path: null,
  dns_qname: null,
  raw_headers: null,
  detail: null,
};
