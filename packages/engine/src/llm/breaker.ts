import type { Clock, EpochMs } from "@decnet/sdk";
import { CircuitState, ConsecutiveBreaker, circuitBreaker, handleAll, type IBackoffFactory } from "cockatiel";

/** `closed`: calls go through; `open`: none does; `half-open`: one may, and decides. */
export type BreakerState = "closed" | "open" | "half-open";

/** When a breaker opens, and for how long. */
export interface BreakerSettings {
  /** Failures in a row. As the reference has it: 3. */
  readonly failures?: number;
  /** As the reference has it: 60,000. */
  readonly coolDownMs?: number;
}

const FAILURES = 3;
const COOL_DOWN_MS = 60_000;

/**
 * Keeps a model that fails from being asked: failures in a row open it, after the cool-down one probe decides, any success
 * closes it and sets the count to zero. The states are cockatiel's; the time is the worker's, which may be virtual.
 */
export class Breaker {
  readonly #clock: Clock;
  readonly #coolDownMs: number;
  readonly #policy;
  #openedAt: EpochMs = 0;
  #probing = false;

  constructor(clock: Clock, { failures = FAILURES, coolDownMs = COOL_DOWN_MS }: BreakerSettings = {}) {
    this.#clock = clock;
    this.#coolDownMs = coolDownMs;
    this.#policy = circuitBreaker(handleAll, {
      breaker: new ConsecutiveBreaker(failures),
      halfOpenAfter: this.#byTheClock(),
    });
    this.#policy.onBreak(() => {
      this.#openedAt = clock.now();
    });
  }

  get state(): BreakerState {
    if (this.#policy.state === CircuitState.Closed) return "closed";
    return this.#probing || this.#isCool() ? "half-open" : "open";
  }

  /** Whether a call may begin now. */
  get admits(): boolean {
    return this.#policy.state === CircuitState.Closed || (this.#isCool() && !this.#probing);
  }

  /**
   * Makes a call and counts how it went.
   *
   * @returns `undefined` when no call was made.
   * @throws whatever the call throws.
   */
  async call<T>(work: () => Promise<T>): Promise<{ readonly result: T } | undefined> {
    if (!this.admits) return undefined;
    // A closed circuit lets calls through side by side; a probe is alone.
    const isProbe = this.#policy.state !== CircuitState.Closed;
    if (isProbe) this.#probing = true;
    try {
      return { result: await this.#policy.execute(work) };
    } finally {
      if (isProbe) this.#probing = false;
    }
  }

  #isCool(): boolean {
    return this.#clock.now() - this.#openedAt >= this.#coolDownMs;
  }

  // cockatiel compares a wait with the machine's clock; this one is over at once or never, as the worker's clock has it.
  #byTheClock(): IBackoffFactory<unknown> {
    const isCool = () => this.#isCool();
    const backoff = {
      get duration() {
        return isCool() ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
      },
      next: () => backoff,
    };
    return backoff;
  }
}
