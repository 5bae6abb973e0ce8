import { type AnyContext, asAnyClass, type HostContext, type HostFacts } from "@decnet/sdk";
import { HOST, loadClasses, makeContext } from "@decnet/sdk/testing";
import plugin from "../src/index.ts";

/** The class as the engine has it. */
export const cacheTmp = async () => {
  const [contentClass] = await loadClasses(plugin);
  if (contentClass === undefined) throw new Error("no class");
  return asAnyClass(contentClass);
};

/** A context of the class on some host. */
export const contextOf = async (seed: string, host: Partial<HostFacts> = {}): Promise<HostContext> => {
  const ctx: AnyContext = makeContext(await cacheTmp(), { seed, host: { ...HOST, ...host } });
  return ctx;
};
