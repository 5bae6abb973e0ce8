import type { CanaryContext, Companion } from "@decnet/sdk";
import { type Change, type ContextParts, canaryWriter, loadClass, personInTurn } from "@decnet/sdk/testing";
import plugin from "../src/index.ts";

/** The class under test. */
export const contentClass = await loadClass(plugin);

/** All files of one token. */
export interface Sample {
  readonly ctx: CanaryContext;
  readonly path: string;
  readonly text: string;
  readonly companions: readonly Companion[];
}

const write = canaryWriter(contentClass);

/** The files of the `nth` seed; personas take turns. */
export const sample = async (nth: number, parts: ContextParts = {}, change?: Change): Promise<Sample> => {
  const { bytes, ...rest } = await write(
    { seed: `env-${nth}`, persona: personInTurn(nth), ...parts },
    change,
  );
  return { ...rest, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
};

/** Many of them. */
export const samples = (count: number, parts: ContextParts = {}): Promise<Sample[]> =>
  Promise.all(Array.from({ length: count }, (_, nth) => sample(nth, parts)));
