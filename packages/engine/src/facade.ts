import type {
  ContentClass,
  Hooks,
  LLMFactory,
  PluginApi,
  SyncTappable,
  TapOptions,
  Tappable,
} from "@decnet/sdk";
import type { EngineHooks } from "./hooks.ts";

interface RawHook {
  tap(options: object, tap: (...args: never[]) => unknown): void;
  tapPromise?(options: object, tap: (...args: never[]) => Promise<unknown>): void;
}

type AnyTappable = Tappable<never[], never> & SyncTappable<never[], never>;

const bound = (name: string, options: TapOptions): { name: string; stage?: number; before?: string } => ({
  ...(typeof options === "object" ? options : {}),
  name,
});

const facadeOf = (hook: RawHook, plugin: string): AnyTappable => ({
  tap: (options, tap) => hook.tap(bound(plugin, options), tap),
  tapPromise: (options, tap) => hook.tapPromise?.(bound(plugin, options), tap),
});

/** The hooks as one plugin sees them: taps only, each bound to the plugin's name whatever it calls itself. */
export const createApi = (
  hooks: EngineHooks,
  name: string,
  contentClass: (added: ContentClass) => void,
  llm: (name: string, factory: LLMFactory) => void,
): PluginApi => {
  const { dispatch, ...plain } = hooks;
  const facades = Object.entries(plain).map(([key, hook]) => [
    key,
    facadeOf(hook as unknown as RawHook, name),
  ]);
  const byKind = { for: (kind: string) => facadeOf(dispatch.for(kind) as unknown as RawHook, name) };
  return {
    name,
    contentClass,
    llm,
    hooks: { ...Object.fromEntries(facades), dispatch: byKind } as unknown as Hooks,
  };
};
