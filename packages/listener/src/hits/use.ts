import type { TriggerKind } from "@decnet/engine";
import type { EpochMs } from "@decnet/sdk";

/** One use of a token that somebody issued. */
export interface Use {
  readonly tokenUuid: string;
  readonly kind: TriggerKind;
  readonly srcIp: string;
  readonly at: EpochMs;
}

/** What uses of one alert have in common. */
export const keyOf = ({ tokenUuid, kind, srcIp }: Pick<Use, "tokenUuid" | "kind" | "srcIp">): string =>
  `${tokenUuid} ${kind} ${srcIp}`;
