import { type DecnetErrorRecord, isDecnetError } from "@decnet/sdk";
import type { Registry } from "../plugins/registry.ts";
import { type Callbacks, canCallHome } from "./callbacks.ts";
import { canaryClass } from "./canary-class.ts";

/** What the config's list is held against. */
export interface BaselineClassesKit {
  readonly registry: Registry;
  readonly callbacks: Callbacks;
  readonly problem: (record: DecnetErrorRecord) => void;
}

/** The classes of a baseline that can be planted: one that nobody has is told, one without a callback was told at start. */
export const baselineClasses = (
  ids: readonly string[],
  { registry, callbacks, problem }: BaselineClassesKit,
): readonly string[] =>
  ids.filter((id) => {
    try {
      return canCallHome(canaryClass(id, registry), callbacks);
    } catch (error) {
      if (!isDecnetError(error)) throw error;
      problem(error.toRecord());
      return false;
    }
  });
