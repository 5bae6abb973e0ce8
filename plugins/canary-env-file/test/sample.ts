import { asAnyClass, type CanaryContext, type Companion } from "@decnet/sdk";
import { type ContextParts, loadClasses, makeContext, PEOPLE } from "@decnet/sdk/testing";
import plugin from "../src/index.ts";

const [found] = await loadClasses(plugin);
if (found === undefined) throw new TypeError("the plugin registers no class");

/** The class under test. */
export const contentClass = asAnyClass(found);

/** All files of one token. */
export interface Sample {
  readonly ctx: CanaryContext;
  readonly path: string;
  readonly text: string;
  readonly companions: readonly Companion[];
}

const personaOf = (nth: number) => PEOPLE[nth % PEOPLE.length] as (typeof PEOPLE)[0];

/** The files of the `nth` seed, each part asked for with a fresh context as the engine does; personas take turns. */
export const sample = async (
  nth: number,
  parts: ContextParts = {},
  change: (ctx: CanaryContext) => CanaryContext = (ctx) => ctx,
): Promise<Sample> => {
  const all = { seed: `env-${nth}`, persona: personaOf(nth), ...parts };
  const context = (path: string) => change(makeContext(contentClass, { ...all, path }) as CanaryContext);
  const path = contentClass.namer(context(""));
  const bytes = await contentClass.bytes?.(context(path));
  return {
    ctx: context(path),
    path,
    text: new TextDecoder("utf-8", { fatal: true }).decode(bytes),
    companions: (await contentClass.companions?.(context(path))) ?? [],
  };
};

/** Many of them. */
export const samples = (count: number, parts: ContextParts = {}): Promise<Sample[]> =>
  Promise.all(Array.from({ length: count }, (_, nth) => sample(nth, parts)));
