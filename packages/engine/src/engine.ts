import type {
  Action,
  Artifact,
  BusEvent,
  Decky,
  EngineInfo,
  Plan,
  Receipt,
  Refusal,
  TickContext,
  Weights,
} from "@decnet/sdk";
import { DecnetError, isDecnetError, messageOf, type Random } from "@decnet/sdk";
import pLimit, { type LimitFunction } from "p-limit";
import { tellOnce } from "./guard.ts";
import type { Outcome, TickReport } from "./outcome.ts";
import type { Pace } from "./pace.ts";
import { actionOrder } from "./planning/action-order.ts";
import type { PluginHost } from "./plugin-host.ts";
import { eventsFor } from "./recording/topics.ts";

/** How the engine lives. */
export interface EngineSettings {
  readonly version: string;
  readonly intervalMs: number;
  readonly actions: number | "perDecky";
  readonly concurrency: number;
  readonly weights: Weights;
  /** Plans and composes, but plants nothing. */
  readonly dryRun?: boolean;
}

/** How long a run lasts and who watches. */
export interface RunSettings {
  readonly signal: AbortSignal;
  /** Ends by itself after that many ticks. */
  readonly ticks?: number;
  readonly onTick?: (report: TickReport) => void;
}

// Enough to get past a full account, a taken name and a decky that just went; more would make a bad day a long tick.
const ATTEMPTS = 5;
// Whoever puts plans off must let one through at some time.
const MOST_LATER = 64;
const NO_DECKIES: readonly Decky[] = [];

/**
 * Walks the way of a tick: discover → gate → plan → compose → dispatch → record → publish. What each step does is up to
 * the plugins that tap it; the engine only walks, and sees to it that nothing stops it.
 */
export class Engine {
  readonly #host: PluginHost;
  readonly #pace: Pace;
  readonly #random: Random;
  readonly #settings: EngineSettings;
  readonly #inHand = pLimit(1);
  readonly #lanes = new Map<string, LimitFunction>();
  readonly #publishing = new Set<Promise<void>>();
  #deckies = NO_DECKIES;
  #ticks = 0;

  constructor(host: PluginHost, pace: Pace, random: Random, settings: EngineSettings) {
    this.#host = host;
    this.#pace = pace;
    this.#random = random;
    this.#settings = settings;
  }

  get info(): EngineInfo {
    return { version: this.#settings.version, deckies: () => this.#deckies };
  }

  /** Lets the plugins open what they need, and looks around for the first time. */
  async start(): Promise<void> {
    await this.#host.hooks.start.promise(this.info);
    await this.#discover();
  }

  /** Waits for what is in hand, then lets the plugins close what they opened. */
  async stop(): Promise<void> {
    await this.#inHand(async () => {});
    await Promise.allSettled(this.#publishing);
    await this.#host.hooks.stop.promise(this.info);
  }

  /** Ticks until the signal is aborted or the ticks are done; an action in hand is always finished. */
  async run({ signal, ticks = Infinity, onTick }: RunSettings): Promise<void> {
    for (let done = 0; done < ticks && !signal.aborted; done++) {
      const started = this.#pace.clock.now();
      onTick?.(await this.tick());
      if (done + 1 === ticks) return;
      const next = started + this.#settings.intervalMs;
      await this.#pace.wait(Math.max(0, next - this.#pace.clock.now()), signal);
    }
  }

  /** One wake-up. Never throws: what goes wrong is told through `problem` and in the report. */
  async tick(): Promise<TickReport> {
    return this.#inHand(async () => {
      const tick = ++this.#ticks;
      const now = this.#pace.clock.now();
      const deckies = await this.#discover();
      const weights =
        (await this.#safely(async () => this.#host.hooks.weights.call(this.#settings.weights))) ??
        this.#settings.weights;
      const { actions, concurrency } = this.#settings;
      const count = actions === "perDecky" ? deckies.length : actions;
      const atOnce = pLimit(concurrency);
      const outcomes = await atOnce.map(Array.from({ length: count }), (_, index) =>
        this.#act({ tick, now, deckies, weights }, index),
      );
      const alive = { tick, ts: new Date(now).toISOString(), deckies: deckies.length };
      const health = (await this.#safely(async () => this.#host.hooks.health.call(alive))) ?? alive;
      this.#publish({ topic: "system.orchestrator.health", payload: health });
      return { tick, now, outcomes: outcomes.flat() };
    });
  }

  /** Carries out a plan that somebody else made, such as an operator's order; in the decky's turn. */
  async perform(plan: Plan): Promise<Outcome> {
    const result = await this.#laneOf(plan.decky)(() => this.#carryOut(plan));
    if ("refused" in result) return { status: "idle", why: result.why, refusals: [result] };
    if ("artifact" in result) return { status: "planned", plan, artifact: result.artifact, refusals: [] };
    const { receipt } = result;
    return { status: receipt.success ? "done" : "failed", receipt, refusals: [] };
  }

  async #discover(): Promise<readonly Decky[]> {
    const found = await this.#safely(() => this.#host.hooks.discover.promise(NO_DECKIES));
    this.#deckies = found ?? this.#deckies;
    return this.#deckies;
  }

  /** One action: when a plan comes to nothing the next is tried, told what did not work. */
  async #act(
    base: Pick<TickContext, "tick" | "now" | "deckies" | "weights">,
    index: number,
  ): Promise<readonly Outcome[]> {
    const refusals: Refusal[] = [];
    let failed: Receipt | undefined;
    let why = "nothing to do";
    let later = 0;
    for (let attempt = 0; attempt < ATTEMPTS + Math.min(later, MOST_LATER); attempt++) {
      const random = this.#random.fork("tick", base.now, index, attempt);
      const idle = (reason: string) => {
        why = reason;
      };
      const plan = await this.#plan({ ...base, refused: refusals, random, idle });
      if (plan === undefined) break;
      if ("refused" in plan) {
        // Taken in hand by somebody is not tried in vain: it costs no attempt, and nothing may be left out for it.
        if (plan.refused === "later") later++;
        else refusals.push(plan);
        continue;
      }
      const result = await this.#laneOf(plan.decky)(() => this.#carryOut(plan));
      if ("refused" in result) refusals.push(result);
      else if ("artifact" in result)
        return [{ status: "planned", plan, artifact: result.artifact, refusals }];
      else if (result.receipt.success)
        return [{ status: "done", receipt: result.receipt, refusals }, ...(await this.#alongside(plan))];
      else {
        failed = result.receipt;
        const { elsewhere = false, why: reason = "failed" } = failed;
        const { decky, account, contentClass } = plan;
        refusals.push({
          refused: elsewhere ? "exists" : "unreachable",
          decky,
          account,
          contentClass,
          why: reason,
        });
      }
    }
    if (failed !== undefined) return [{ status: "failed", receipt: failed, refusals }];
    return [{ status: "idle", why: refusals.at(-1)?.why ?? why, refusals }];
  }

  /** What goes with a plan that was carried out; what has nothing to add is no outcome. */
  async #alongside({ decky, alongside = [] }: Plan): Promise<readonly Outcome[]> {
    const outcomes: Outcome[] = [];
    for (const plan of alongside) {
      const result = await this.#laneOf(decky)(() => this.#carryOut(plan));
      if (!("receipt" in result)) continue;
      const { receipt } = result;
      outcomes.push({ status: receipt.success ? "done" : "failed", receipt, refusals: [] });
    }
    return outcomes;
  }

  async #plan(asked: Omit<TickContext, "kind" | "admits">): Promise<Plan | Refusal | undefined> {
    const { gate, plan, planned } = this.#host.hooks;
    const order = actionOrder(asked.weights.actions, asked.random.fork("kind"));
    for (const kind of order) {
      const context: TickContext = {
        ...asked,
        kind,
        random: asked.random.fork(kind),
        admits: (candidate) => gate.call(candidate, asked.now) !== false,
      };
      const made = await this.#safely(() => plan.promise(context));
      if (made !== undefined) return (await this.#safely(() => planned.promise(made, context))) ?? made;
    }
    return undefined;
  }

  async #carryOut(plan: Plan): Promise<Refusal | { artifact: Artifact } | { receipt: Receipt }> {
    const { compose, dispatch, record } = this.#host.hooks;
    const composed = await this.#safely(() => compose.promise(plan));
    const { decky, account, contentClass } = plan;
    if (composed === undefined) {
      return {
        refused: "failed",
        decky,
        account,
        contentClass,
        why: `${contentClass} could not be composed`,
      } as const;
    }
    if ("refused" in composed) return composed;
    if (this.#settings.dryRun === true) return { artifact: composed };
    const action: Action = { kind: "file", action: `file:${plan.action}`, decky, artifact: composed };
    const receipt =
      (await this.#safely(() => dispatch.for(action.kind).promise(action))) ?? this.#undelivered(action);
    await this.#safely(() => record.promise(receipt));
    for (const event of eventsFor(receipt, this.#pace.clock.now())) this.#publish(event);
    return { receipt };
  }

  #undelivered(action: Action): Receipt {
    return { action, success: false, planted: [], why: `no driver took it to ${action.decky.name}` };
  }

  /** An aborting plugin's error ends the step it was in, and nothing else. */
  async #safely<T>(step: () => Promise<T>): Promise<T | undefined> {
    try {
      return await step();
    } catch (cause) {
      const error = isDecnetError(cause)
        ? cause
        : new DecnetError({
            code: "DN_ENGINE_INTERNAL",
            message: messageOf(cause),
            hint: "please report it",
            cause,
          });
      tellOnce(error, (record) => this.#host.problem(record));
      return undefined;
    }
  }

  // Fire and forget: a dead bus never stops a tick. What is still on its way is waited for in `stop`.
  #publish(event: BusEvent): void {
    const sent = this.#safely(() => this.#host.hooks.publish.promise(event)).then(() => {
      this.#publishing.delete(sent);
    });
    this.#publishing.add(sent);
  }

  /** One thing at a time on each decky; a wedged one holds up only its own. */
  #laneOf({ uuid }: Decky): LimitFunction {
    let lane = this.#lanes.get(uuid);
    if (lane === undefined) {
      lane = pLimit(1);
      this.#lanes.set(uuid, lane);
    }
    return lane;
  }
}
