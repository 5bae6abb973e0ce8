import { DecnetError, type DecnetErrorRecord, messageOf } from "@decnet/sdk";
import type { Chance } from "../chance.ts";
import type { Later } from "../later.ts";
import { type Gate, Turnstile } from "../sockets/gate.ts";
import type { Hit } from "./hit.ts";
import type { StoredCounts } from "./store-hits.ts";
import type { Tally } from "./tally.ts";

/** What a queue works with. */
export interface QueueKit {
  readonly store: (hits: readonly Hit[]) => Promise<StoredCounts>;
  readonly later: Later;
  readonly chance: Chance;
  readonly tally: Tally;
  readonly onStored: (counts: StoredCounts) => void;
  readonly onProblem: (record: DecnetErrorRecord) => void;
  /** Beyond so many that wait, hits that came over UDP are dropped. Default 250,000. */
  readonly room?: number;
}

// Some ten seconds of all that a machine can answer; few of them are of any token that was issued.
const ROOM = 250_000;
const ROOM_CHARACTERS = 128 * 2 ** 20;
// Of that room: where those who can wait are made to, and where they go on. Both are beyond all of it, so that a flood over
// UDP, which ends there, keeps none of them waiting.
const SHUT_AT = 1.2;
const OPEN_AT = 1.1;
// The orchestrator waits its turn meanwhile.
const MOST_AT_ONCE = 5000;
// Long enough for the answer to be gone, of random length so that what comes after an answer cannot be timed by the next.
const PAUSE_MS = { least: 5, spread: 20 };
const RETRY_MS = { first: 200, most: 10_000 };
const LAST_TRIES = 5;

const sizeOf = ({ kept }: Hit): number =>
  Object.values(kept).reduce((sum, text: string | null) => sum + (text?.length ?? 0), 0);

/** What a database says when it fails holds the statement with its values, tokens among them; its code does not. */
const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : messageOf(error).slice(0, 40);

/**
 * Hits on their way to the store: taken at once, stored together, one transaction at a time. What cannot be stored is kept
 * and tried again. When too many wait, those that came over UDP are dropped, and a gate is shut for the others.
 */
export class HitQueue {
  readonly #kit: QueueKit;
  readonly #gate = new Turnstile();
  #waiting: Hit[] = [];
  #characters = 0;
  #failures = 0;
  #overflown = false;
  #callOff: (() => void) | undefined;
  #working: Promise<void> = Promise.resolve();
  #busy = false;

  constructor(kit: QueueKit) {
    this.#kit = kit;
  }

  /** How many wait. */
  get size(): number {
    return this.#waiting.length;
  }

  /** How many connections wait for room. */
  get held(): number {
    return this.#gate.waiting;
  }

  /** Whoever brings hits that can wait reads no more of them while it is shut. */
  get gate(): Gate {
    return this.#gate;
  }

  /** How much of the room is taken; 1: all of it. */
  get #fullness(): number {
    const { room = ROOM } = this.#kit;
    return Math.max(this.#waiting.length / room, this.#characters / ROOM_CHARACTERS);
  }

  add(hit: Hit): void {
    if (!hit.canWait && this.#fullness >= 1) {
      this.#drop();
      return;
    }
    this.#waiting.push(hit);
    this.#characters += sizeOf(hit);
    if (this.#fullness >= SHUT_AT) this.#gate.shut();
    if (!this.#busy && this.#callOff === undefined)
      this.#workAfter(PAUSE_MS.least + this.#kit.chance() * PAUSE_MS.spread);
  }

  /** Lets in all who wait, and stores all that waits; what cannot be stored even now is lost, and told. */
  async drain(): Promise<void> {
    this.#gate.retire();
    for (let tries = 0; tries < LAST_TRIES; tries++) {
      this.#callOff?.();
      this.#callOff = undefined;
      await (this.#busy ? this.#working : this.#work());
      if (this.#waiting.length === 0) return;
    }
    this.#callOff?.();
    this.#problem("DN_LISTENER_LOST", `${this.#waiting.length} hits could not be stored and are lost`);
  }

  #workAfter(ms: number): void {
    this.#callOff = this.#kit.later(ms, () => {
      this.#callOff = undefined;
      void this.#work();
    });
  }

  #work(): Promise<void> {
    this.#working = this.#storeAll();
    return this.#working;
  }

  async #storeAll(): Promise<void> {
    this.#busy = true;
    while (this.#waiting.length > 0) {
      const hits = this.#waiting.slice(0, MOST_AT_ONCE);
      const counts = await this.#tryToStore(hits);
      if (counts === undefined) break;
      this.#waiting = this.#waiting.slice(hits.length);
      this.#characters -= hits.reduce((sum, hit) => sum + sizeOf(hit), 0);
      this.#failures = 0;
      this.#kit.onStored(counts);
      if (this.#gate.isShut && this.#fullness <= OPEN_AT) this.#gate.open();
    }
    // In the same turn as the last look at what waits, or a hit that comes now would wait for the next.
    this.#busy = false;
    if (this.#waiting.length === 0) this.#overflown = false;
  }

  async #tryToStore(hits: readonly Hit[]): Promise<StoredCounts | undefined> {
    try {
      return await this.#kit.store(hits);
    } catch (error) {
      this.#fail(error);
      return undefined;
    }
  }

  #fail(error: unknown): void {
    if (this.#failures === 0)
      this.#problem(
        "DN_LISTENER_STORE",
        "hits cannot be stored; they are kept and tried again",
        codeOf(error),
      );
    this.#workAfter(Math.min(RETRY_MS.first * 2 ** this.#failures, RETRY_MS.most));
    this.#failures++;
  }

  #drop(): void {
    this.#kit.tally.dropped++;
    if (this.#overflown) return;
    this.#overflown = true;
    this.#problem("DN_LISTENER_OVERFLOW", "hits come faster than they can be stored; some are dropped");
  }

  #problem(
    code: "DN_LISTENER_LOST" | "DN_LISTENER_STORE" | "DN_LISTENER_OVERFLOW",
    message: string,
    cause?: string,
  ) {
    const hint = "see that the store's disk is not full, and that nothing holds the database for long";
    this.#kit.onProblem(
      new DecnetError({ code, message, hint, ...(cause !== undefined && { cause }) }).toRecord(),
    );
  }
}
