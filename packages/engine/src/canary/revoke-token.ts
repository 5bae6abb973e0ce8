import { type BusEvent, type Clock, type Decky, isDecnetError, type SyntheticFile } from "@decnet/sdk";
import type { RemoveResult } from "../drivers/transport.ts";
import type { Fleet } from "../fleet/fleet.ts";
import { sha256 } from "../sha256.ts";
import type { CanaryToken } from "../store/canary-tokens.ts";
import type { Store } from "../store/store.ts";
import { deckyNamed, type OrderKit } from "./order.ts";

/** How revoking went: the token is silent in any case. */
export interface Revocation {
  readonly token: string;
  readonly removed: readonly string[];
  /** Files that were left, and why. */
  readonly left: readonly { readonly path: string; readonly why: string }[];
}

/** What revoking needs. */
export interface RevokeKit extends Pick<OrderKit, "deckies"> {
  readonly store: Pick<Store, "tokens" | "files">;
  readonly fleet: Fleet;
  readonly clock: Clock;
  readonly publish: (event: BusEvent) => void;
}

type Take = (decky: Decky, file: SyntheticFile) => Promise<RemoveResult>;

/** Takes each of a token's files; a decky that is out of reach keeps them. */
const sweep = async (token: CanaryToken, kit: RevokeKit, take: Take): Promise<Revocation> => {
  const files = (await kit.store.files.ofDecky(token.decky_uuid)).filter(
    ({ canaryToken }) => canaryToken === token.callback_token,
  );
  const results: { readonly path: string; readonly result: RemoveResult }[] = [];
  try {
    const decky = deckyNamed(token.decky_uuid, kit.deckies());
    for (const file of files) results.push({ path: file.path, result: await take(decky, file) });
  } catch (error) {
    if (!isDecnetError(error)) throw error;
    for (const { path } of files.slice(results.length))
      results.push({ path, result: { removed: false, why: error.message } });
  }
  return {
    token: token.uuid,
    removed: results.flatMap(({ path, result }) => (result.removed ? [path] : [])),
    left: results.flatMap(({ path, result: { removed, why = "no reason given" } }) =>
      removed ? [] : [{ path, why }],
    ),
  };
};

/** What {@link revokeToken} would remove and leave; changes nothing. */
export const wouldRevoke = (token: CanaryToken, kit: RevokeKit): Promise<Revocation> =>
  sweep(token, kit, async (decky, { path, contentHash }) => {
    const bytes = await kit.fleet.transportOf(decky).read(decky, path);
    if (bytes === undefined) return { removed: false, why: "the file is no longer there" };
    if (sha256(bytes) !== contentHash)
      return { removed: false, why: "the file was changed by somebody else" };
    return { removed: true };
  });

/**
 * Silences a token for good, then takes away the files that nobody touched since. What comes in for it afterwards is
 * stored, and told to nobody.
 */
export const revokeToken = async (token: CanaryToken, kit: RevokeKit): Promise<Revocation> => {
  const { store, fleet, clock, publish } = kit;
  const now = clock.now();
  await store.tokens.revoke(token.uuid, now);
  const revoked_at = new Date(now).toISOString();
  publish({
    topic: `canary.${token.uuid}.revoked`,
    payload: { token_id: token.uuid, decky_id: token.decky_uuid, revoked_at },
  });
  return sweep(token, kit, async (decky, { path, contentHash }) => {
    const result = await fleet.transportOf(decky).remove(decky, path, contentHash);
    if (result.removed) await store.files.forget(decky.uuid, path);
    return result;
  });
};
