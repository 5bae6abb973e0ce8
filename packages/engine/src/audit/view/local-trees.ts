import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";
import type { Decky } from "@decnet/sdk";
import type { LoadedConfig } from "../../config/load-config.ts";
import { deckyUuid } from "../../drivers/decky-uuid.ts";
import { HostState } from "../../drivers/local/host-state.ts";
import { LOCAL } from "../../drivers/local/local-fleet.ts";
import type { Tree } from "./tree-host.ts";

/** A local decky of a config; its tree when it has been made. */
export interface ConfiguredTree {
  readonly decky: Decky;
  readonly tree?: Tree;
}

/** The local deckies of a config, as far as the engine has made them: an audit makes none. */
export const localTrees = (config: LoadedConfig): readonly ConfiguredTree[] => {
  const kept = join(config.dataDir, "hosts");
  const state = existsSync(kept) ? new HostState(kept) : undefined;
  return (config.fleet.local?.deckies ?? []).map(({ name, topology, services = [] }): ConfiguredTree => {
    const ref = join(config.localFolder, name);
    const uuid = deckyUuid(LOCAL, name);
    const decky = { uuid, name, source: LOCAL, ref, services, ...(topology !== undefined && { topology }) };
    if (!existsSync(ref)) return { decky };
    const since = state?.read(name);
    return {
      decky,
      tree: { decky: name, root: realpathSync(ref), ...(since !== undefined && { since }) },
    };
  });
};
