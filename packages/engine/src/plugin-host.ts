import { DecnetError, type DecnetErrorRecord, isDecnetError, messageOf, type Plugin } from "@decnet/sdk";
import { createApi } from "./facade.ts";
import { type GuardPolicy, guarded } from "./guard.ts";
import { guardHooks } from "./guard-hooks.ts";
import { createHooks, type EngineHooks } from "./hooks.ts";
import { Backends } from "./llm/backends.ts";
import { checkOptions } from "./plugins/check-options.ts";
import { Registry } from "./plugins/registry.ts";

// Composing and dispatching wait for plugins and deckies that have limits of their own; this only ends what has none.
// A built-in that fails ends its step: nothing may be planted when what is about to be planted could not be stored.
const BUILT_IN_POLICY: GuardPolicy = { onError: "abort", timeoutMs: 120_000 };

/** How the host treats one plugin. */
export interface PluginSettings {
  readonly options?: Readonly<Record<string, unknown>>;
  readonly policy?: GuardPolicy;
  /** Classes its package.json announces. */
  readonly announced?: readonly string[];
}

/** Hooks, registries and guard: whatever lets plugins work together. */
export class PluginHost {
  readonly hooks: EngineHooks = createHooks();
  readonly registry = new Registry();
  readonly backends = new Backends();
  readonly #policies = new Map<string, GuardPolicy>();

  constructor() {
    guardHooks(this.hooks, {
      policyOf: (plugin) => this.policyOf(plugin),
      problem: (record) => this.problem(record),
    });
  }

  /** How a plugin's failures are treated. */
  policyOf(plugin: string): GuardPolicy {
    return this.#policies.get(plugin) ?? BUILT_IN_POLICY;
  }

  /** Tells a problem to whoever listens. */
  problem(record: DecnetErrorRecord): void {
    this.hooks.problem.call(record);
  }

  /**
   * Sets a plugin up.
   *
   * @throws DecnetError `DN_PLUGIN_OPTIONS`, `DN_PLUGIN_CLASS`, `DN_PLUGIN_LLM`, `DN_PLUGIN_SETUP`, `DN_PLUGIN_TIMEOUT`.
   */
  async use(
    plugin: Plugin,
    { options = {}, policy = BUILT_IN_POLICY, announced }: PluginSettings = {},
  ): Promise<void> {
    const { name } = plugin;
    const checked = checkOptions(plugin, options);
    this.#policies.set(name, policy);
    const added: string[] = [];
    const api = createApi(
      this.hooks,
      name,
      (contentClass) => {
        this.registry.add(name, contentClass, checked);
        added.push(contentClass.id);
      },
      (backend, factory) => this.backends.add(name, backend, factory),
    );
    try {
      await guarded({ plugin: name, hook: "setup" }, policy, () => plugin.setup(api, checked));
    } catch (error) {
      if (isDecnetError(error) && error.code !== "DN_PLUGIN_THREW") throw error;
      const hint = "report it to the plugin's author, or turn the plugin off in the config";
      throw new DecnetError({
        code: "DN_PLUGIN_SETUP",
        message: messageOf(error),
        plugin: name,
        hook: "setup",
        hint,
        cause: error,
      });
    }
    if (announced !== undefined && [...announced].sort().join() !== added.sort().join()) {
      throw new DecnetError({
        code: "DN_PLUGIN_CLASS",
        message: `package.json announces ${announced.join(", ") || "no class"}, the plugin registers ${added.join(", ") || "none"}`,
        plugin: name,
        hint: "make package.json#decnet.contentClasses say what the plugin registers",
      });
    }
  }
}
