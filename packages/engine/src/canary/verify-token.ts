import { isDecnetError, messageOf } from "@decnet/sdk";
import type { Fleet } from "../fleet/fleet.ts";
import { sha256 } from "../sha256.ts";
import type { CanaryToken } from "../store/canary-tokens.ts";
import type { FileTable } from "../store/synthetic-files.ts";
import { deckyNamed, type OrderKit } from "./order.ts";
import { type RederiveKit, rederive } from "./rederive.ts";

/** How a file on a decky compares with what was planted. */
export type Found = "intact" | "changed" | "missing" | "unreachable";

/** What `verify` says of one token. */
export interface Verdict {
  readonly token: string;
  readonly decky: string;
  readonly path: string;
  readonly found: Found;
  /** Whether its class, asked again, still writes the very bytes that were planted. */
  readonly rederived: "same" | "different" | "impossible";
  /** Why the bytes could not be made again, or the decky not be reached. */
  readonly why?: string;
  readonly companions: readonly { readonly path: string; readonly found: Found }[];
}

/** What comparing needs. */
export interface VerifyKit extends RederiveKit, Pick<OrderKit, "deckies"> {
  readonly fleet: Fleet;
  readonly files: FileTable;
}

const again = async (
  token: CanaryToken,
  kit: RederiveKit,
): Promise<Pick<Verdict, "rederived" | "why"> & { readonly hash: string }> => {
  try {
    const bytes = await rederive(token, kit);
    if (bytes === undefined)
      return { rederived: "impossible", why: "its plugin is not in use", hash: token.content_hash };
    const hash = sha256(bytes);
    return { rederived: hash === token.content_hash ? "same" : "different", hash };
  } catch (error) {
    return { rederived: "impossible", why: messageOf(error), hash: token.content_hash };
  }
};

/** Makes a canary's bytes again and compares them with what is on the decky; looks at what came along as well. */
export const verifyToken = async (token: CanaryToken, kit: VerifyKit): Promise<Verdict> => {
  const { hash, ...remade } = await again(token, kit);
  const expected = remade.rederived === "same" ? hash : token.content_hash;
  const base = { token: token.uuid, path: token.placement_path, ...remade };
  const rows = (await kit.files.ofDecky(token.decky_uuid)).filter(
    ({ canaryToken, path }) => canaryToken === token.callback_token && path !== token.placement_path,
  );
  try {
    const decky = deckyNamed(token.decky_uuid, kit.deckies());
    const transport = kit.fleet.transportOf(decky);
    const look = async (path: string, wanted: string): Promise<Found> => {
      const bytes = await transport.read(decky, path);
      if (bytes === undefined) return "missing";
      return sha256(bytes) === wanted ? "intact" : "changed";
    };
    const companions = [];
    for (const { path, contentHash } of rows) companions.push({ path, found: await look(path, contentHash) });
    return { ...base, decky: decky.name, found: await look(token.placement_path, expected), companions };
  } catch (error) {
    if (!isDecnetError(error)) throw error;
    const why = remade.why ?? error.message;
    return { ...base, decky: token.decky_uuid, found: "unreachable", why, companions: [] };
  }
};
