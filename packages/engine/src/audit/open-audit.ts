import { tmpdir } from "node:os";
import { join } from "node:path";
import { pid } from "node:process";
import type { DecnetErrorRecord } from "@decnet/sdk";
import type { LoadedConfig } from "../config/load-config.ts";
import { TimeKeeper } from "../drivers/local/time-keeper.ts";
import { PluginHost } from "../plugin-host.ts";
import { usePlugins } from "../plugins/use-plugins.ts";
import { chooseTells } from "./choose-tells.ts";
import type { AuditReport } from "./report.ts";
import { runAudit } from "./run-audit.ts";
import { BUILT_IN_TELLS } from "./tells/index.ts";
import { configContext } from "./view/config-context.ts";
import { fleetView } from "./view/fleet-view.ts";
import { loadSnapshot, saveSnapshot } from "./view/snapshot.ts";
import { treesView } from "./view/trees-view.ts";

/** What is audited, and how. */
export interface AuditSettings {
  readonly config: LoadedConfig;
  /** Where plugins are looked for: the config's folder first. */
  readonly pluginFolders: readonly string[];
  readonly onProblem: (problem: DecnetErrorRecord) => void;
  /** Trees instead of the running deckies. */
  readonly dir?: string;
  /** Names of deckies; all when there is none. */
  readonly deckies?: readonly string[];
  /** Ids of the house's tells; then plugins are not asked. All when there is none. */
  readonly tells?: readonly string[];
  /** What an earlier audit saved. */
  readonly against?: string;
  /** Where to save what this one sees. */
  readonly save?: string;
}

/**
 * Looks at deckies as an intruder would: the tells of the house, and those of the config's plugins. Writes nothing on them.
 *
 * @throws DecnetError `DN_AUDIT_…`; whatever is wrong with the config's plugins or the way to the deckies.
 * @example const { findings } = await openAudit({ config, pluginFolders: [], onProblem: console.error, dir: "./out" });
 */
export const openAudit = async (settings: AuditSettings): Promise<AuditReport> => {
  const { config, pluginFolders, onProblem, dir, deckies = [], against, save } = settings;
  const ids = settings.tells ?? [];
  const tells = chooseTells(BUILT_IN_TELLS, ids);
  const host = new PluginHost();
  host.hooks.problem.tap("on-problem", onProblem);
  const context = configContext(config, against === undefined ? new Map() : loadSnapshot(against), onProblem);
  if (ids.length === 0) await usePlugins(host, config, pluginFolders);
  const keeper = new TimeKeeper(join(tmpdir(), `.clock-${pid}`));
  try {
    const parts = { context, keeper, names: deckies };
    const { view, notChecked } = await (dir === undefined ? fleetView(config, parts) : treesView(dir, parts));
    const report = await runAudit(host, tells, view, notChecked);
    if (save !== undefined) await saveSnapshot(view, save);
    return report;
  } finally {
    keeper.close();
  }
};
