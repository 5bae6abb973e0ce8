import type { DecnetErrorRecord } from "@decnet/sdk";
import type { FullTap, Hook } from "tapable";
import { type GuardPolicy, guarded, guardedSync, tellOnce } from "./guard.ts";
import type { EngineHooks } from "./hooks.ts";

type AnyHook = Pick<Hook<unknown, unknown>, "intercept">;
type Tapped = (...args: readonly unknown[]) => unknown;

/** What the guard asks of the host. */
export interface GuardHost {
  policyOf(plugin: string): GuardPolicy;
  problem(record: DecnetErrorRecord): void;
}

const WATERFALLS = new Set(["discover", "weights", "planned", "enrich", "health", "audit"]);

const guardTaps = (hook: AnyHook, name: string, host: GuardHost): void => {
  // A skipped tap leaves things as they were: a waterfall goes on with what it was given, any other without an answer.
  const neutral = (args: readonly unknown[]) => (WATERFALLS.has(name) ? args[0] : undefined);

  const onFailure = (tap: FullTap, error: unknown, args: readonly unknown[]): unknown => {
    tellOnce(error as Parameters<typeof tellOnce>[0], host.problem);
    if (host.policyOf(tap.name).onError === "abort") throw error;
    return neutral(args);
  };

  hook.intercept({
    // tapable calls this for every tap, also those registered before; it is where a tap still has its plugin's name.
    register: (tap: FullTap): FullTap => {
      const site = { plugin: tap.name, hook: name };
      const call = tap.fn as Tapped;
      const sync: Tapped = (...args) => {
        try {
          return guardedSync(site, () => call(...args));
        } catch (error) {
          return onFailure(tap, error, args);
        }
      };
      const promise: Tapped = async (...args) => {
        try {
          return await guarded(site, host.policyOf(tap.name), () => call(...args));
        } catch (error) {
          return onFailure(tap, error, args);
        }
      };
      return { ...tap, fn: tap.type === "promise" ? promise : sync };
    },
  });
};

/** Puts every tap of every hook under guard. `problem` too: a logger that fails must not fail what it logs. */
export const guardHooks = (hooks: EngineHooks, host: GuardHost): void => {
  const { dispatch, problem, ...plain } = hooks;
  for (const [name, hook] of Object.entries(plain)) guardTaps(hook as unknown as AnyHook, name, host);
  dispatch.intercept({
    factory: (kind, hook) => {
      guardTaps(hook as unknown as AnyHook, `dispatch.${kind}`, host);
      return hook;
    },
  });
  guardTaps(problem as unknown as AnyHook, "problem", {
    ...host,
    problem: ({ code, message }) => void process.stderr.write(`${code}: ${message}\n`),
  });
};
