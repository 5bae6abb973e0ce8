import { Random } from "@decnet/sdk";

/** Which piece of content a stream is for. */
export interface ContentKey {
  readonly deckyUuid: string;
  readonly plugin: string;
  readonly contentClass: string;
  readonly account: string;
  /** The how-manieth of this class on this account. */
  readonly ordinal: number;
}

/**
 * The stream a piece of content is written from. It depends on nothing but the seed and these names: not on the time, not
 * on what other plugins do, not on how often the planner was asked.
 */
export const contentStream = (
  seed: string,
  { deckyUuid, plugin, contentClass, account, ordinal }: ContentKey,
): Random => Random.from(seed).fork("content", deckyUuid, plugin, contentClass, account, ordinal);
