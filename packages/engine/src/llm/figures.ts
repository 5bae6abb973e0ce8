import type { CallFailure } from "./backends/model-error.ts";
import type { Fault } from "./hygiene/index.ts";

/** Why a call came to nothing: it failed, or what it brought cannot be used. */
export type Failure = CallFailure | Fault;

/** How calls went, as `health` shows it. */
export interface CallFigures {
  readonly calls: number;
  readonly failures: Readonly<Partial<Record<Failure, number>>>;
  /** Of the last 500 answers that were used, in milliseconds; absent before the first. */
  readonly ms?: { readonly p50: number; readonly p95: number; readonly max: number };
}

const KEPT = 500;

/** Counts calls, failures and how long answers took. */
export class Figures {
  readonly #failures = new Map<Failure, number>();
  readonly #times: number[] = [];
  #calls = 0;

  called(): void {
    this.#calls++;
  }

  failed(why: Failure): void {
    this.#failures.set(why, (this.#failures.get(why) ?? 0) + 1);
  }

  took(ms: number): void {
    this.#times.push(ms);
    if (this.#times.length > KEPT) this.#times.shift();
  }

  shown(): CallFigures {
    const sorted = [...this.#times].sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    return {
      calls: this.#calls,
      failures: Object.fromEntries(this.#failures),
      ...(sorted.length > 0 && { ms: { p50: at(0.5), p95: at(0.95), max: at(1) } }),
    };
  }
}
