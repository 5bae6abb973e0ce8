import { type CanarySettings, Random } from "@decnet/sdk";
import { type Callbacks, settingsFor } from "./callbacks.ts";
import { base32, TOKEN_BYTES } from "./mint-token.ts";

/** A token nobody has yet, and the secret that its artifact is drawn from. */
export interface MintedCanary {
  readonly settings: CanarySettings;
  /** Hex; never leaves the store. */
  readonly secretSeed: string;
}

/** Mints a token for a canary of a class; `entropy` gives bytes that nobody can guess. */
export const mintCanary = (
  classId: string,
  entropy: (count: number) => Uint8Array,
  callbacks: Callbacks,
): MintedCanary => ({
  settings: settingsFor(base32(entropy(TOKEN_BYTES)), classId, callbacks),
  secretSeed: Buffer.from(entropy(TOKEN_BYTES)).toString("hex"),
});

/** The stream of a canary: its own secret alone, so that the bytes can be made again from the token's row. */
export const canaryStream = (secretSeed: string): Random => Random.from(secretSeed).fork("content");
