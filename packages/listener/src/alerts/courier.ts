import type { CanaryDelivery, Store } from "@decnet/engine";
import { type Clock, DecnetError, type DecnetErrorRecord, type ErrorCode } from "@decnet/sdk";
import pLimit from "p-limit";
import type { Chance } from "../chance.ts";
import type { Later } from "../later.ts";
import { alertOf } from "./alert.ts";
import { backOff, type Retries } from "./back-off.ts";
import { countFlood } from "./count-flood.ts";
import type { Outcome, Sink } from "./sink.ts";
import { why } from "./why.ts";

/** What a courier works with. */
export interface CourierKit {
  readonly store: Pick<Store, "alerts" | "deliveries" | "triggers">;
  readonly clock: Clock;
  readonly later: Later;
  readonly chance: Chance;
  readonly retries: Retries;
  readonly timeoutMs: number;
  readonly concurrency: number;
  readonly onProblem: (record: DecnetErrorRecord) => void;
}

const AT_ONCE = 100;
const STORE_PAUSE_MS = 5000;
const GRACE_MS = 5000;

/**
 * Brings alerts to one sink: what is due, again when it failed, until it arrived or failed too often. What is to be brought
 * stands in the store, so a killed process goes on where it was; a delivery under way then comes twice.
 */
export class Courier {
  readonly #sink: Sink;
  readonly #kit: CourierKit;
  #working: Promise<void> = Promise.resolve();
  #busy = false;
  #callOff: (() => void) | undefined;
  #again = false;
  #closing = false;
  #over = false;
  readonly #underWay = new Set<AbortController>();
  #failing = false;

  constructor(sink: Sink, kit: CourierKit) {
    this.#sink = sink;
    this.#kit = kit;
  }

  /** Looks whether something is due. */
  wake(): void {
    if (!this.#closing) this.#look();
  }

  /** Brings what is due just now, as far as a few seconds reach, and ends; the rest waits in the store. */
  async close(): Promise<void> {
    this.#closing = true;
    const callOff = this.#kit.later(GRACE_MS, () => {
      this.#over = true;
      for (const controller of this.#underWay) controller.abort();
    });
    this.#look();
    await this.#working;
    callOff();
  }

  #look(): void {
    this.#callOff?.();
    this.#callOff = undefined;
    this.#again = true;
    if (!this.#busy) this.#working = this.#work();
  }

  async #work(): Promise<void> {
    this.#busy = true;
    try {
      while (this.#again && !this.#over) {
        this.#again = false;
        if (await this.#bringWhatIsDue()) this.#again = true;
      }
    } catch (error) {
      this.#problem(
        "DN_ALERT_STORE",
        `deliveries to ${this.#sink.name} cannot be read or noted: ${why(error)}`,
      );
      this.#wakeIn(STORE_PAUSE_MS);
    } finally {
      // In the same turn as the last look at `again`, or a call to wake would go unheard.
      this.#busy = false;
    }
  }

  /** Tells whether there was anything. */
  async #bringWhatIsDue(): Promise<boolean> {
    const { store, clock, concurrency } = this.#kit;
    const now = clock.now();
    const due = await store.deliveries.due(this.#sink.name, new Date(now).toISOString(), AT_ONCE);
    if (due.length > 0) {
      const atOnce = pLimit(concurrency);
      const results = await Promise.allSettled(due.map((delivery) => atOnce(() => this.#bring(delivery))));
      const failed = results.find(({ status }) => status === "rejected");
      if (failed !== undefined) throw (failed as PromiseRejectedResult).reason;
      return true;
    }
    const next = await store.deliveries.nextAt(this.#sink.name);
    if (next !== undefined) this.#wakeIn(Date.parse(next) - now);
    return false;
  }

  async #bring(delivery: CanaryDelivery): Promise<void> {
    if (this.#over) return;
    const { store, clock } = this.#kit;
    const outcome = await this.#send(delivery);
    if (outcome.sent) {
      this.#failing = false;
      await store.deliveries.sent(delivery.id, new Date(clock.now()).toISOString());
    } else await this.#failed(delivery, outcome);
  }

  async #send({ alert_id }: CanaryDelivery): Promise<Outcome> {
    const { store } = this.#kit;
    const story = await store.alerts.story(alert_id);
    if (story === undefined) return { sent: false, why: "what it would tell is no longer in the store" };
    const alert = alertOf(story, await countFlood(story, store));
    const limit = new AbortController();
    this.#underWay.add(limit);
    const callOff = this.#kit.later(this.#kit.timeoutMs, () => limit.abort());
    try {
      return await this.#sink.send(alert, limit.signal);
    } catch (error) {
      return { sent: false, why: why(error) };
    } finally {
      callOff();
      this.#underWay.delete(limit);
    }
  }

  async #failed(delivery: CanaryDelivery, outcome: Outcome & { readonly sent: false }): Promise<void> {
    const { store, clock, retries, chance } = this.#kit;
    const { id, alert_id } = delivery;
    const attempts = delivery.attempts + 1;
    const { name } = this.#sink;
    if (attempts >= retries.attempts) {
      await store.deliveries.giveUp(id, new Date(clock.now()).toISOString(), outcome.why);
      this.#problem(
        "DN_ALERT_DEAD",
        `alert ${alert_id} to ${name} is given up after ${attempts} attempts: ${outcome.why}`,
      );
      return;
    }
    const waitMs = Math.max(backOff(attempts, retries, chance), outcome.waitMs ?? 0);
    await store.deliveries.postpone(id, new Date(clock.now() + waitMs).toISOString(), outcome.why);
    if (this.#failing) return;
    this.#failing = true;
    this.#problem(
      "DN_ALERT_FAILED",
      `${name} could not be told of an alert, and will be tried again: ${outcome.why}`,
    );
  }

  #wakeIn(ms: number): void {
    if (this.#closing) return;
    this.#callOff?.();
    this.#callOff = this.#kit.later(Math.max(ms, 1), () => this.wake());
  }

  #problem(code: ErrorCode, message: string): void {
    const hint = "see canary.alerts in the config, and whether who is to be told can be reached from here";
    this.#kit.onProblem(new DecnetError({ code, message, hint }).toRecord());
  }
}
