import type { CanaryContext, Companion } from "@decnet/sdk";
import { type Change, type ContextParts, canaryWriter, loadClass, writeInTurn } from "@decnet/sdk/testing";
import plugin from "../src/index.ts";

/** A key with what comes along, as a test looks at it. */
export interface Planted {
  readonly ctx: CanaryContext;
  readonly path: string;
  readonly key: string;
  readonly companions: readonly Companion[];
}

const write = canaryWriter(await loadClass(plugin));

/** Writes a key. */
export const plant = async (parts: ContextParts, change?: Change): Promise<Planted> => {
  const { bytes, ...rest } = await write(parts, change);
  return { ...rest, key: Buffer.from(bytes).toString() };
};

/** Many keys: every language, several seeds. */
export const plantMany = (count: number): Promise<Planted[]> => writeInTurn(count, "k", plant);

/** What came along under a name; the test fails when nothing did. */
export const beside = ({ companions }: Planted, name: string): Companion => {
  const found = companions.find(({ path }) => path.endsWith(`/${name}`));
  if (found === undefined)
    throw new Error(`${name} is not in ${companions.map(({ path }) => path).join(", ")}`);
  return found;
};
