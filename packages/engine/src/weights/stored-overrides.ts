import { DecnetError, type DecnetErrorRecord, isDecnetError, messageOf, type Weights } from "@decnet/sdk";
import type { Registry } from "../plugins/registry.ts";
import type { Settings } from "../store/settings.ts";
import { checkOverrides, type Overrides } from "./check-overrides.ts";

/** The key of `realism_config` that holds them. */
export const OVERRIDES_KEY = "weights";

const NONE: Overrides = { classes: {} };

/** What a running worker needs to follow the stored overrides. */
export interface OverridesKit {
  readonly settings: Settings;
  readonly registry: Registry;
  readonly problem: (record: DecnetErrorRecord) => void;
}

/** The overrides in force: those stored last that could be read and used. */
export class StoredOverrides {
  readonly #kit: OverridesKit;
  #read: string | undefined;
  #inForce = NONE;
  #failing = false;

  constructor(kit: OverridesKit) {
    this.#kit = kit;
  }

  /** Reads them anew. What cannot be read or used is told once, and those in force stay. */
  async refresh(): Promise<void> {
    const { settings, registry, problem } = this.#kit;
    try {
      const value = await settings.get(OVERRIDES_KEY);
      this.#failing = false;
      const read = JSON.stringify(value);
      if (read === this.#read) return;
      this.#read = read;
      const { overrides, dropped } =
        value === undefined ? { overrides: NONE, dropped: [] } : checkOverrides(value, registry);
      this.#inForce = overrides;
      for (const message of dropped)
        problem(new DecnetError({ code: "DN_WEIGHTS_DROPPED", message }).toRecord());
    } catch (error) {
      this.#tell(error);
    }
  }

  /** These weights with the overrides over them. */
  over(weights: Weights): Weights {
    const { actions, classes, canaryProbability = weights.canaryProbability } = this.#inForce;
    return {
      ...weights,
      actions: { ...weights.actions, ...actions },
      classes: { ...weights.classes, ...classes },
      canaryProbability,
    };
  }

  #tell(error: unknown): void {
    if (isDecnetError(error)) {
      this.#kit.problem(error.toRecord());
      return;
    }
    if (this.#failing) return;
    this.#failing = true;
    this.#kit.problem(
      new DecnetError({
        code: "DN_WEIGHTS_UNREAD",
        message: `stored weights could not be read: ${messageOf(error)}`,
        hint: "the weights in force stay; they are read again in a few ticks",
        cause: error,
      }).toRecord(),
    );
  }
}
