import { type Category, DecnetError } from "@decnet/sdk";
import { suggestion } from "../nearest.ts";
import type { Registry } from "../plugins/registry.ts";

/** Weights that are laid over the config's while the worker runs; whatever is absent stays as it is. */
export interface Overrides {
  readonly actions?: Readonly<Record<string, number>>;
  /** By class id, of all lists. */
  readonly classes: Readonly<Record<string, number>>;
  readonly canaryProbability?: number;
}

/** Overrides that can be used, and what of them was left out. */
export interface CheckedOverrides {
  readonly overrides: Overrides;
  /** One sentence each. */
  readonly dropped: readonly string[];
}

/** The lists of class weights, by category, as they are stored. */
const LISTS: readonly Category[] = ["user", "system", "canary"];
const ACTIONS = ["traffic", "file", "email"];

type Table = Readonly<Record<string, unknown>>;

const isTable = (value: unknown): value is Table =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isWeight = (value: unknown): value is number =>
  typeof value === "number" && Number.isFinite(value) && value >= 0;

class Reader {
  readonly faults: string[] = [];
  readonly dropped: string[] = [];
  readonly #categories: ReadonlyMap<string, Category>;

  constructor(registry: Registry) {
    this.#categories = new Map(registry.all().map(({ contentClass: { id, category } }) => [id, category]));
  }

  list(name: string, value: unknown, known: readonly string[]): Record<string, number> {
    if (!isTable(value)) {
      this.faults.push(`${name} is no table of weights`);
      return {};
    }
    const weights: Record<string, number> = {};
    for (const [id, weight] of Object.entries(value)) {
      if (!known.includes(id)) this.faults.push(`${name}: unknown "${id}", ${suggestion(id, known)}`);
      else if (isWeight(weight)) weights[id] = weight;
      else this.faults.push(`${name}.${id}: ${JSON.stringify(weight)} is no weight, use a number from 0 up`);
    }
    const given = Object.values(weights);
    if (given.length > 0 && given.every((weight) => weight === 0))
      this.faults.push(`${name}: every weight is zero`);
    return weights;
  }

  classes(list: Category, value: unknown): Record<string, number> {
    const weights = this.list(list, value, [...this.#categories.keys()]);
    return Object.fromEntries(
      Object.entries(weights).filter(([id]) => {
        const category = this.#categories.get(id);
        if (category !== list) this.dropped.push(`${id} is a ${category} class, not a ${list} one: left out`);
        return category === list;
      }),
    );
  }

  probability(value: unknown): number | undefined {
    if (isWeight(value) && value <= 1) return value;
    this.faults.push(`canaryProbability: ${JSON.stringify(value)} is not from 0 to 1`);
    return undefined;
  }
}

/**
 * Checks overrides as a whole: all of them can be used, or none is. Keys that mean nothing here are passed over, so that
 * an older worker can read what a newer one stored; a class on another category's list is left out and named.
 *
 * @param value such as `{ "actions": { "file": 60 }, "user": { "todo": 40 }, "canaryProbability": 0.01 }`.
 * @throws DecnetError `DN_WEIGHTS_INVALID` naming every fault: an unknown class or action, a negative weight, a list of
 * zeros, a probability outside 0–1.
 */
export const checkOverrides = (value: unknown, registry: Registry): CheckedOverrides => {
  const reader = new Reader(registry);
  const table: Table = isTable(value) ? value : {};
  if (!isTable(value)) reader.faults.push("the overrides are no table");
  const actions = table.actions === undefined ? undefined : reader.list("actions", table.actions, ACTIONS);
  const classes = Object.assign(
    {},
    ...LISTS.filter((list) => table[list] !== undefined).map((list) => reader.classes(list, table[list])),
  );
  const probability =
    table.canaryProbability === undefined ? undefined : reader.probability(table.canaryProbability);
  if (reader.faults.length > 0) {
    throw new DecnetError({
      code: "DN_WEIGHTS_INVALID",
      message: `these weights cannot be used: ${reader.faults.join("; ")}`,
      hint: "the weights in force stay as they are",
    });
  }
  return {
    overrides: {
      classes,
      ...(actions !== undefined && { actions }),
      ...(probability !== undefined && { canaryProbability: probability }),
    },
    dropped: reader.dropped,
  };
};
