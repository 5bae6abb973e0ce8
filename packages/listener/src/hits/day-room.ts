import { DAY } from "@decnet/sdk";
import type { Use } from "./use.ts";

/** Which uses a day has room for. */
export interface Admitted<U extends Use> {
  readonly kept: readonly U[];
  readonly refused: readonly U[];
}

const dayOf = ({ at }: Use): number => Math.floor(at / DAY);
const keyOf = (use: Use): string => `${dayOf(use)} ${use.tokenUuid}`;

/**
 * How many uses of each token are kept in a day, in UTC. Whoever knows a token can use it as often as the line allows, and
 * the store that it fills is the orchestrator's too. Begins anew with the listener.
 */
export class DayRoom {
  readonly #limit: number;
  readonly #kept = new Map<string, number>();
  readonly #full = new Set<string>();
  #newest = Number.NEGATIVE_INFINITY;

  /** @param limit 0: all are kept. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Looks which of these there is room for. `isNeeded`: kept whatever the room, as an alert is told from it. */
  admit<U extends Use>(uses: readonly U[], isNeeded: (use: U) => boolean): Admitted<U> {
    if (this.#limit === 0) return { kept: uses, refused: [] };
    const counts = new Map<string, number>();
    const [kept, refused]: [U[], U[]] = [[], []];
    for (const use of uses) {
      const key = keyOf(use);
      const count = counts.get(key) ?? this.#kept.get(key) ?? 0;
      const isKept = count < this.#limit || isNeeded(use);
      (isKept ? kept : refused).push(use);
      if (isKept) counts.set(key, count + 1);
    }
    return { kept, refused };
  }

  /** Takes in what was admitted and is stored now. Returns the tokens for which this day's room has just run out. */
  settle({ kept, refused }: Admitted<Use>): readonly string[] {
    for (const use of kept) {
      const key = keyOf(use);
      this.#kept.set(key, (this.#kept.get(key) ?? 0) + 1);
      this.#forgetBefore(dayOf(use));
    }
    const ranOut = new Map(refused.map((use) => [keyOf(use), use.tokenUuid]));
    for (const key of ranOut.keys()) if (this.#full.has(key)) ranOut.delete(key);
    for (const key of ranOut.keys()) this.#full.add(key);
    return [...ranOut.values()];
  }

  // Hits of two days may wait together around midnight.
  #forgetBefore(day: number): void {
    if (day <= this.#newest) return;
    this.#newest = day;
    for (const keys of [this.#kept, this.#full])
      for (const key of keys.keys()) if (Number.parseInt(key, 10) < day - 1) keys.delete(key);
  }
}
