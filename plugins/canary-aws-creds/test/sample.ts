import { asAnyClass, type CanaryContext, type Companion } from "@decnet/sdk";
import { type ContextParts, loadClasses, makeContext, PEOPLE } from "@decnet/sdk/testing";
import plugin from "../src/index.ts";

const [found] = await loadClasses(plugin);
if (found === undefined) throw new TypeError("the plugin registers no class");

/** The class under test. */
export const contentClass = asAnyClass(found);

/** Both files of one token. */
export interface Sample {
  readonly ctx: CanaryContext;
  readonly path: string;
  readonly credentials: string;
  readonly config: string;
  readonly companion: Companion;
}

const personaOf = (nth: number) => PEOPLE[nth % PEOPLE.length] as (typeof PEOPLE)[0];

/** The files of the `nth` seed, each part asked for with a fresh context as the engine does; personas take turns. */
export const sample = async (nth: number, parts: ContextParts = {}): Promise<Sample> => {
  const all = { seed: `aws-${nth}`, persona: personaOf(nth), ...parts };
  const path = contentClass.namer(makeContext(contentClass, all));
  const context = () => makeContext(contentClass, { ...all, path }) as CanaryContext;
  const bytes = await contentClass.bytes?.(context());
  const [companion] = (await contentClass.companions?.(context())) ?? [];
  if (companion === undefined) throw new TypeError("no config came with it");
  return {
    ctx: context(),
    path,
    credentials: new TextDecoder("utf-8", { fatal: true }).decode(bytes),
    config: String(companion.body),
    companion,
  };
};

/** Many of them. */
export const samples = (count: number, parts: ContextParts = {}): Promise<Sample[]> =>
  Promise.all(Array.from({ length: count }, (_, nth) => sample(nth, parts)));
