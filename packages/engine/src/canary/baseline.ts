import {
  type CreatePlan,
  type Decky,
  type DecnetErrorRecord,
  isDecnetError,
  type TickContext,
} from "@decnet/sdk";
import type { CanaryTokens } from "../store/canary-tokens.ts";
import { type OrderKit, planOrder } from "./order.ts";

/** What seeding new deckies needs. */
export interface BaselineKit extends Omit<OrderKit, "deckies" | "random"> {
  /** Canary class ids that every decky is to have; asked when deckies are met first, as plugins come late. */
  readonly classes: () => readonly string[];
  readonly tokens: Pick<CanaryTokens, "classesOn">;
  readonly problem: (record: DecnetErrorRecord) => void;
}

interface Wanted {
  readonly decky: Decky;
  readonly contentClass: string;
}

/** Sees to it that every decky has one canary of each of some classes; one is planted a tick. */
export class Baseline {
  readonly #kit: BaselineKit;
  readonly #met = new Set<string>();
  readonly #wanted: Wanted[] = [];
  #classes: readonly string[] | undefined;
  #last: readonly Decky[] = [];

  constructor(kit: BaselineKit) {
    this.#kit = kit;
  }

  /** Looks at deckies that are new; costs nothing while the list is the same. */
  async meet(deckies: readonly Decky[]): Promise<void> {
    if (deckies === this.#last) return;
    const { tokens } = this.#kit;
    this.#classes ??= this.#kit.classes();
    this.#last = deckies;
    if (this.#classes.length === 0) return;
    for (const decky of deckies) {
      if (this.#met.has(decky.uuid)) continue;
      const there = await tokens.classesOn(decky.uuid);
      this.#met.add(decky.uuid);
      for (const contentClass of this.#classes)
        if (!there.includes(contentClass)) this.#wanted.push({ decky, contentClass });
    }
  }

  /** The next one to plant, if any is; it is tried once, and again after a restart. */
  async plan({ deckies, random, kind, refused }: TickContext): Promise<CreatePlan | undefined> {
    if (kind !== "file" || refused.length > 0) return undefined;
    const at = this.#wanted.findIndex(({ decky }) => deckies.some(({ uuid }) => uuid === decky.uuid));
    const [wanted] = at < 0 ? [] : this.#wanted.splice(at, 1);
    if (wanted === undefined) return undefined;
    const { decky, contentClass } = wanted;
    try {
      const kit = { ...this.#kit, deckies: () => deckies, random };
      const plan = await planOrder({ decky: decky.uuid, orderedBy: "baseline" }, contentClass, kit);
      return plan;
    } catch (error) {
      if (!isDecnetError(error)) throw error;
      this.#kit.problem(error.toRecord());
      return undefined;
    }
  }
}
