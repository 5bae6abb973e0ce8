import { asAnyClass, type CanaryContext, type Companion, composeBody } from "@decnet/sdk";
import { type ContextParts, loadClasses, makeContext, PEOPLE } from "@decnet/sdk/testing";
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

/** Writes a repository as the engine does, in a context that a test may change. */
export const plant = async (
  parts: ContextParts,
  change: (ctx: CanaryContext) => CanaryContext = (ctx) => ctx,
): Promise<Planted> => {
  const [found] = await loadClasses(plugin);
  const contentClass = asAnyClass(found as NonNullable<typeof found>);
  const fresh = () => change(makeContext(contentClass, parts) as CanaryContext);
  const path = parts.path ?? contentClass.namer(fresh());
  const context = () => ({ ...fresh(), path });
  const config = Buffer.from((await composeBody(contentClass, context())) as Uint8Array).toString();
  const companions = (await contentClass.companions?.(context())) ?? [];
  return { ctx: context(), path, root: path.replace(/\/\.git\/config$/, ""), config, companions };
};

/** Many repositories: every language, several seeds. */
export const plantMany = (count: number, name = "r"): Promise<Planted[]> =>
  Promise.all(
    Array.from({ length: count }, (_, at) =>
      plant({ seed: `${name}${at}`, persona: PEOPLE[at % PEOPLE.length] as never }),
    ),
  );

/** The files of the work tree, by their path in the repository. */
export const workTree = ({ root, companions }: Planted): ReadonlyMap<string, string> =>
  new Map(
    companions
      .filter(({ path }) => path.startsWith(`${root}/`) && !path.startsWith(`${root}/.git/`))
      .map(({ path, body }) => [path.slice(root.length + 1), Buffer.from(body).toString()]),
  );
