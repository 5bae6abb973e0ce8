import { asAnyClass, type CanaryContext, composeBody } from "@decnet/sdk";
import { type ContextParts, loadClasses, makeContext, PEOPLE } from "@decnet/sdk/testing";
import { strFromU8, unzipSync } from "fflate";
import plugin from "../src/index.ts";

/** A document as a test looks at it. */
export interface Opened {
  readonly ctx: CanaryContext;
  readonly bytes: Uint8Array;
  readonly parts: Readonly<Record<string, string>>;
}

/** Writes a document as the engine does, in a context that a test may change, and unpacks it. */
export const open = async (
  parts: ContextParts,
  change: (ctx: CanaryContext) => CanaryContext = (ctx) => ctx,
): Promise<Opened> => {
  const [found] = await loadClasses(plugin);
  const contentClass = asAnyClass(found as NonNullable<typeof found>);
  const named = change(makeContext(contentClass, parts) as CanaryContext);
  const ctx = { ...named, path: contentClass.namer(named) };
  const bytes = (await composeBody(contentClass, ctx)) as Uint8Array;
  const unpacked = Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]);
  return { ctx, bytes, parts: Object.fromEntries(unpacked) };
};

/** Many documents: every language, several seeds. */
export const openMany = (count: number): Promise<Opened[]> =>
  Promise.all(
    Array.from({ length: count }, (_, at) =>
      open({ seed: `d${at}`, persona: PEOPLE[at % PEOPLE.length] as never }),
    ),
  );

/** A part of a document; the test fails when it is not there. */
export const part = ({ parts }: Opened, name: string): string => {
  const found = parts[name];
  if (found === undefined) throw new Error(`${name} is not in ${Object.keys(parts).join(", ")}`);
  return found;
};
