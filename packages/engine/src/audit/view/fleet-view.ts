import { type AuditHost, isDecnetError, messageOf } from "@decnet/sdk";
import pLimit from "p-limit";
import type { LoadedConfig } from "../../config/load-config.ts";
import type { NotChecked } from "../report.ts";
import { chosen } from "./chosen.ts";
import { localTrees } from "./local-trees.ts";
import { treeHost } from "./tree-host.ts";
import type { OpenedView, ViewParts } from "./trees-view.ts";

// Each keeps what it reads in memory.
const CONTAINERS_AT_ONCE = 2;

interface Seen {
  readonly host?: AuditHost;
  readonly notChecked: readonly NotChecked[];
}

/** One decky, not looked at before the others are known. */
interface Unseen {
  readonly name: string;
  look(): Promise<Seen>;
}

const localDeckies = (config: LoadedConfig, { context, keeper }: ViewParts): readonly Unseen[] =>
  localTrees(config).map(({ decky, tree }) => ({
    name: decky.name,
    look: async () =>
      tree === undefined
        ? { notChecked: [{ decky: decky.name, why: "its folder has not been made yet" }] }
        : { host: await treeHost(tree, context.of(decky), keeper), notChecked: [] },
  }));

const dockerDeckies = async (
  { fleet: { docker } }: LoadedConfig,
  { context }: ViewParts,
): Promise<readonly Unseen[]> => {
  if (docker === undefined || docker === false) return [];
  // Loaded on demand: the Docker client alone takes longer to load than all the rest.
  const { dockerFleetNow } = await import("./docker-fleet.ts");
  const { dockerHost } = await import("./docker-host.ts");
  const { engine, deckies } = await dockerFleetNow(docker === true ? {} : docker);
  return deckies.map((decky) => ({
    name: decky.name,
    look: () => dockerHost(engine, decky, context.of(decky)),
  }));
};

const looked = async ({ name, look }: Unseen): Promise<Seen> => {
  try {
    return await look();
  } catch (error) {
    if (!isDecnetError(error)) throw error;
    return { notChecked: [{ decky: name, why: messageOf(error) }] };
  }
};

/**
 * The deckies of a config that run now: folders as they stand, containers from outside. One that is out of reach is left
 * out and told.
 *
 * @throws DecnetError `DN_AUDIT_DECKY` for an unknown name; when the Docker engine does not answer.
 */
export const fleetView = async (config: LoadedConfig, parts: ViewParts): Promise<OpenedView> => {
  const all = [...localDeckies(config, parts), ...(await dockerDeckies(config, parts))];
  const limit = pLimit(CONTAINERS_AT_ONCE);
  const wanted = chosen(all, ({ name }) => name, parts.names);
  const seen = await Promise.all(wanted.map((one) => limit(() => looked(one))));
  const hosts = seen.flatMap(({ host }) => host ?? []);
  return {
    view: {
      hosts,
      // They live on while they are audited.
      get now() {
        return Date.now();
      },
    },
    notChecked: seen.flatMap(({ notChecked }) => notChecked),
  };
};
