import { DecnetError, type LLMBackend, type LLMFactory, type LLMSettings } from "@decnet/sdk";
import { suggestion } from "../nearest.ts";

const NAME = /^[a-z][a-z0-9.-]*$/;
// What the config says for "none" (DESIGN.md §10).
const RESERVED = new Set(["off"]);

/** All ways to ask a model, by the name that the config chooses them by. */
export class Backends {
  readonly #factories = new Map<string, { readonly plugin: string; readonly factory: LLMFactory }>();

  /**
   * Adds one.
   *
   * @throws DecnetError `DN_PLUGIN_LLM` when the name is malformed or taken.
   */
  add(plugin: string, name: string, factory: LLMFactory): void {
    const refuse = (message: string, hint: string): never => {
      throw new DecnetError({
        code: "DN_PLUGIN_LLM",
        message: `backend "${name}": ${message}`,
        plugin,
        hint,
      });
    };
    if (!NAME.test(name) || RESERVED.has(name))
      refuse("no such name can be used", "lower-case letters, digits, dots and hyphens, such as acme-model");
    const other = this.#factories.get(name)?.plugin;
    if (other !== undefined)
      refuse(`${other} has it already`, "turn one of the two plugins off in the config");
    this.#factories.set(name, { plugin, factory });
  }

  /**
   * Makes the backend of a name; `undefined` for `off`.
   *
   * @throws DecnetError `DN_CONFIG_LLM` for a name that no plugin registered.
   */
  make(name: string, settings: LLMSettings): LLMBackend | undefined {
    if (name === "off") return undefined;
    const found = this.#factories.get(name);
    if (found !== undefined) return found.factory(settings);
    throw new DecnetError({
      code: "DN_CONFIG_LLM",
      message: `no plugin brings a model backend "${name}"`,
      path: "llm.backend",
      hint: suggestion(name, ["off", ...this.#factories.keys()]),
    });
  }
}
