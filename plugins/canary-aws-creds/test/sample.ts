import type { CanaryContext, Companion } from "@decnet/sdk";
import { type Change, type ContextParts, canaryWriter, loadClass, personInTurn } from "@decnet/sdk/testing";
import plugin from "../src/index.ts";

/** Both files of one token. */
export interface Sample {
  readonly ctx: CanaryContext;
  readonly path: string;
  readonly credentials: string;
  readonly config: string;
  readonly companion: Companion;
}

const write = canaryWriter(await loadClass(plugin));

/** The files of the `nth` seed; personas take turns. */
export const sample = async (nth: number, parts: ContextParts = {}, change?: Change): Promise<Sample> => {
  const written = await write({ seed: `aws-${nth}`, persona: personInTurn(nth), ...parts }, change);
  const [companion] = written.companions;
  if (companion === undefined) throw new TypeError("no config came with it");
  return {
    ctx: written.ctx,
    path: written.path,
    credentials: new TextDecoder("utf-8", { fatal: true }).decode(written.bytes),
    config: String(companion.body),
    companion,
  };
};

/** Many of them. */
export const samples = (count: number, parts: ContextParts = {}): Promise<Sample[]> =>
  Promise.all(Array.from({ length: count }, (_, nth) => sample(nth, parts)));
