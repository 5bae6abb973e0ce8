import { asAnyClass, type CanaryContext, composeBody } from "@decnet/sdk";
import { type ContextParts, loadClasses, makeContext, PEOPLE } from "@decnet/sdk/testing";
import plugin from "../src/index.ts";

/** A page as a test looks at it. */
export interface Written {
  readonly ctx: CanaryContext;
  readonly bytes: Uint8Array;
  readonly text: string;
}

const [found] = await loadClasses(plugin);
if (found === undefined) throw new TypeError("the plugin registers no class");
const contentClass = asAnyClass(found);

/** Writes a page as the engine does, in a context that a test may change. */
export const write = async (
  parts: ContextParts = {},
  change: (ctx: CanaryContext) => CanaryContext = (ctx) => ctx,
): Promise<Written> => {
  // Each call has a stream of its own, in the same state.
  const context = (path: string) => change(makeContext(contentClass, { ...parts, path }) as CanaryContext);
  const ctx = context(contentClass.namer(context("")));
  const bytes = (await composeBody(contentClass, ctx)) as Uint8Array;
  return { ctx, bytes, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
};

/** Many pages: every language, several seeds. */
export const writeMany = (count: number): Promise<Written[]> =>
  Promise.all(
    Array.from({ length: count }, (_, at) =>
      write({ seed: `h${at}`, persona: PEOPLE[at % PEOPLE.length] as (typeof PEOPLE)[0] }),
    ),
  );
