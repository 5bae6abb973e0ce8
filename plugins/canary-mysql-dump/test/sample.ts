import type { CanaryContext } from "@decnet/sdk";
import { type ContextParts, HOST, loadClass, makeContext, personInTurn } from "@decnet/sdk/testing";
import plugin from "../src/index.ts";

/** The class under test. */
export const contentClass = await loadClass(plugin);

/** A context whose token lives in a zone that resolves nowhere. */
export const contextFor = (parts: ContextParts = {}): CanaryContext => {
  const ctx = makeContext(contentClass, parts) as CanaryContext;
  return { ...ctx, canary: { token: ctx.canary.token, dnsZone: "replica.invalid" } };
};

/** The dump for a context. */
export const dumpFor = async (ctx: CanaryContext): Promise<string> =>
  new TextDecoder("utf-8", { fatal: true }).decode(await contentClass.bytes?.(ctx));

/** The dump of the `nth` seed; personas take turns. */
export const sample = (nth: number, parts: ContextParts = {}): Promise<string> =>
  dumpFor(contextFor({ seed: `sample-${nth}`, persona: personInTurn(nth), ...parts }));

/** A host with other facts than the usual one. */
export const hostWith = (facts: Partial<typeof HOST>): typeof HOST => ({ ...HOST, ...facts });
