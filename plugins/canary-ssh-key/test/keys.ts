import { asAnyClass, type CanaryContext, type Companion, composeBody } from "@decnet/sdk";
import { type ContextParts, loadClasses, makeContext, PEOPLE } from "@decnet/sdk/testing";
import plugin from "../src/index.ts";

/** A key with what comes along, as a test looks at it. */
export interface Planted {
  readonly ctx: CanaryContext;
  readonly path: string;
  readonly key: string;
  readonly companions: readonly Companion[];
}

/** Writes a key as the engine does, in a context that a test may change. */
export const plant = async (
  parts: ContextParts,
  change: (ctx: CanaryContext) => CanaryContext = (ctx) => ctx,
): Promise<Planted> => {
  const [found] = await loadClasses(plugin);
  const contentClass = asAnyClass(found as NonNullable<typeof found>);
  const fresh = () => change(makeContext(contentClass, parts) as CanaryContext);
  const path = parts.path ?? contentClass.namer(fresh());
  const context = () => ({ ...fresh(), path });
  const key = Buffer.from((await composeBody(contentClass, context())) as Uint8Array).toString();
  return { ctx: context(), path, key, companions: (await contentClass.companions?.(context())) ?? [] };
};

/** Many keys: every language, several seeds. */
export const plantMany = (count: number): Promise<Planted[]> =>
  Promise.all(
    Array.from({ length: count }, (_, at) =>
      plant({ seed: `k${at}`, persona: PEOPLE[at % PEOPLE.length] as never }),
    ),
  );

/** What came along under a name; the test fails when nothing did. */
export const beside = ({ companions }: Planted, name: string): Companion => {
  const found = companions.find(({ path }) => path.endsWith(`/${name}`));
  if (found === undefined)
    throw new Error(`${name} is not in ${companions.map(({ path }) => path).join(", ")}`);
  return found;
};
