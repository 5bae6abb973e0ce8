import type { AuditHost, AuditView } from "@decnet/sdk";
import type { TimeKeeper } from "../../drivers/local/time-keeper.ts";
import type { NotChecked } from "../report.ts";
import { chosen } from "./chosen.ts";
import type { ConfigContext } from "./config-context.ts";
import { findTrees } from "./find-trees.ts";
import { treeHost } from "./tree-host.ts";

/** What an audit looks at, and what could not be seen of it. */
export interface OpenedView {
  readonly view: AuditView;
  readonly notChecked: readonly NotChecked[];
}

/** What a view is opened with. */
export interface ViewParts {
  readonly context: ConfigContext;
  readonly keeper: TimeKeeper;
  /** Names of deckies; all when there is none. */
  readonly names: readonly string[];
}

/**
 * The trees of a folder. The intruder looks when the last thing has happened in them, as far as that is known.
 *
 * @throws DecnetError `DN_AUDIT_DIR`, `DN_AUDIT_DECKY`.
 */
export const treesView = async (dir: string, { context, keeper, names }: ViewParts): Promise<OpenedView> => {
  const { trees, endedAt } = findTrees(dir);
  const hosts: AuditHost[] = [];
  for (const tree of chosen(trees, ({ decky }) => decky, names))
    hosts.push(await treeHost(tree, context.ofTree, keeper));
  return { view: { hosts, now: endedAt ?? Date.now() }, notChecked: [] };
};
