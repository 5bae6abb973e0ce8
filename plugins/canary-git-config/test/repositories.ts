import type { CanaryContext, Companion } from "@decnet/sdk";
import { type Change, type ContextParts, canaryWriter, loadClass, writeInTurn } from "@decnet/sdk/testing";
import plugin from "../src/index.ts";

/** A repository as a test looks at it. */
export interface Planted {
  readonly ctx: CanaryContext;
  /** Where the config is. */
  readonly path: string;
  /** Folder of the work tree. */
  readonly root: string;
  readonly config: string;
  readonly companions: readonly Companion[];
}

const write = canaryWriter(await loadClass(plugin));

/** Writes a repository. */
export const plant = async (parts: ContextParts, change?: Change): Promise<Planted> => {
  const { bytes, ...rest } = await write(parts, change);
  return { ...rest, root: rest.path.replace(/\/\.git\/config$/, ""), config: Buffer.from(bytes).toString() };
};

/** Many repositories: every language, several seeds. */
export const plantMany = (count: number, name = "r"): Promise<Planted[]> => writeInTurn(count, name, plant);

/** The files of the work tree, by their path in the repository. */
export const workTree = ({ root, companions }: Planted): ReadonlyMap<string, string> =>
  new Map(
    companions
      .filter(({ path }) => path.startsWith(`${root}/`) && !path.startsWith(`${root}/.git/`))
      .map(({ path, body }) => [path.slice(root.length + 1), Buffer.from(body).toString()]),
  );
