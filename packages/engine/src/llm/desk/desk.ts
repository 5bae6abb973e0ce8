import {
  type Clock,
  DAY,
  type DecnetErrorRecord,
  isDecnetError,
  type Occasion,
  type Plan,
  type Refusal,
  type TickContext,
  type Writing,
} from "@decnet/sdk";
import pLimit from "p-limit";
import { isEnrichable } from "../../composing/enriched.ts";
import { guardedSync, tellOnce } from "../../guard.ts";
import type { Replanned } from "../../planning/replan.ts";
import type { RegisteredClass, Registry } from "../../plugins/registry.ts";
import type { Model } from "../model.ts";
import { buildQuestion, type Question } from "../prompts/index.ts";
import { isReady, type Job, type ReadyJob, typeOf } from "./job.ts";

/** What the desk draws on. */
export interface DeskKit {
  readonly registry: Registry;
  readonly clock: Clock;
  /** What a plan's text is written for, or why the plan comes to nothing. */
  readonly draft: (plan: Plan) => Promise<Occasion | Refusal | undefined>;
  readonly replan: (plan: Plan, context: TickContext) => Promise<Replanned>;
  readonly problem: (record: DecnetErrorRecord) => void;
}

/** How much is written ahead. */
export interface DeskSettings {
  /** Calls at a time. */
  readonly concurrency: number;
  /** Plans that may lie on the desk, in whatever state. */
  readonly queue: number;
  /** Calls begin only when somebody waits for {@link Desk.idle}, so that a simulation does not depend on how long one takes. */
  readonly whenAwaited: boolean;
}

/** What lies on the desk, for `health`. */
export interface DeskFigures {
  /** Plans whose text was to be a model's and became the template's. */
  readonly fallbacks: number;
  readonly ready: number;
  readonly writing: number;
  /** Plans nobody could carry out any more. */
  readonly dropped: number;
}

// A plan whose author stays away that long was a plan for another day.
const KEPT_MS = DAY;

/**
 * Has texts written ahead, beside the tick. A plan for a person's text is put off while a model writes it, and carried out
 * when the planner next has one of its kind (action and class), whose own text is then written in turn: one of each kind is
 * always ahead, none is lost, and what is done where and how often stays as the planner rolled it. Nobody ever waits: when
 * nothing is ready, the template writes.
 */
export class Desk {
  readonly #kit: DeskKit;
  readonly #settings: DeskSettings;
  readonly #limit;
  readonly #jobs: Job[] = [];
  readonly #written = new WeakMap<Plan, { readonly path: string; readonly writing: Writing }>();
  readonly #running = new Set<Promise<void>>();
  readonly #held: (() => void)[] = [];
  #model: Model | undefined;
  #fallbacks = 0;
  #dropped = 0;

  constructor(kit: DeskKit, settings: DeskSettings) {
    this.#kit = kit;
    this.#settings = settings;
    this.#limit = pLimit(settings.concurrency);
  }

  /** Asks another model from now on, or none. What lies ready stays. */
  use(model: Model | undefined): void {
    this.#model = model;
  }

  /** Takes a plan in hand, carries an earlier one out in its place, or lets it pass. */
  async planned(plan: Plan | Refusal, context: TickContext): Promise<Plan | Refusal> {
    if ("refused" in plan || this.#model === undefined) return plan;
    const registered = this.#kit.registry.get(plan.contentClass);
    if (registered === undefined || !isEnrichable(registered, plan)) return plan;
    this.#dropOld();
    const type = typeOf(plan);
    if (!this.#model.admits) return this.#byTemplate(plan);
    const ready = await this.#takeReady(type, context);
    const isAhead = this.#jobs.some((job) => job.type === type && !isReady(job));
    if (ready === undefined && (isAhead || this.#jobs.length >= this.#settings.queue))
      return this.#byTemplate(plan);

    const place: Job = { type };
    this.#jobs.push(place);
    const putBack = (instead: Plan | Refusal): Plan | Refusal => {
      this.#remove(place);
      if (ready !== undefined) this.#jobs.unshift(ready.job);
      return instead;
    };
    // What is wrong with a class or a decky the composer meets as well, and tells.
    const drafted = await this.#kit.draft(plan).catch(() => undefined);
    if (drafted === undefined) return putBack(plan);
    if ("refused" in drafted) return putBack(drafted);
    const question = this.#questionFor(registered, drafted);
    if (question === undefined) return putBack(this.#byTemplate(plan));
    const { path } = drafted.context;
    const named: Plan = plan.action === "create" ? { ...plan, named: path } : plan;
    place.order = { plan: named, registered, occasion: drafted, question };
    this.#begin(place);
    if (ready === undefined) return this.#later(plan);
    const { writing, order } = ready.job;
    if (writing !== undefined) this.#written.set(ready.plan, { path: order.occasion.context.path, writing });
    return ready.plan;
  }

  /** The model's text for a plan that was put off for it. */
  enrich(writing: Writing, plan: Plan, { context }: Occasion): Writing {
    const found = this.#written.get(plan);
    if (found === undefined) return writing;
    if (found.path === context.path) return found.writing;
    // Its path was taken meanwhile, and the text is about what the name said.
    this.#fallbacks++;
    return writing;
  }

  /** Resolves when nothing waits or is written. */
  async idle(): Promise<void> {
    for (const begin of this.#held.splice(0)) begin();
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  /** Forgets what has not begun, and waits for what has; whoever calls it stops the model first. */
  async stop(): Promise<void> {
    this.#model = undefined;
    this.#held.length = 0;
    await Promise.all(this.#running);
  }

  get figures(): DeskFigures {
    const ready = this.#jobs.filter(isReady).length;
    return {
      fallbacks: this.#fallbacks,
      ready,
      writing: this.#jobs.length - ready,
      dropped: this.#dropped,
    };
  }

  #questionFor(registered: RegisteredClass, occasion: Occasion): Question | undefined {
    const { contentClass, plugin } = registered;
    const site = { plugin, hook: `${contentClass.id}.prompt`, path: occasion.context.path };
    try {
      const task = guardedSync(site, () => contentClass.prompt?.(occasion.context) ?? "");
      return buildQuestion(task, occasion);
    } catch (error) {
      if (!isDecnetError(error)) throw error;
      tellOnce(error, this.#kit.problem);
      return undefined;
    }
  }

  #begin(job: Job): void {
    const run = () => {
      const running = this.#limit(() => this.#write(job)).finally(() => this.#running.delete(running));
      this.#running.add(running);
    };
    if (this.#settings.whenAwaited) this.#held.push(run);
    else run();
  }

  async #write(job: Job): Promise<void> {
    const { order } = job;
    if (order === undefined) return;
    const writing = await this.#model?.write(order.question, order.registered, order.occasion);
    if (writing === undefined) this.#fallbacks++;
    else job.writing = writing;
    job.readyAt = this.#kit.clock.now();
  }

  /** The oldest plan of a kind that can be carried out now; it leaves the desk. */
  async #takeReady(
    type: string,
    context: TickContext,
  ): Promise<{ readonly job: ReadyJob; readonly plan: Plan } | undefined> {
    for (const job of this.#jobs.filter(isReady)) {
      // Another action of this tick may have taken it while the one before was looked at.
      if (job.type !== type || !this.#remove(job)) continue;
      const plan = await this.#kit.replan(job.order.plan, context).catch((error: unknown) => {
        this.#jobs.push(job);
        throw error;
      });
      if (plan === "never") this.#dropped++;
      else if (plan === "not now") this.#jobs.push(job);
      else return { job, plan };
    }
    return undefined;
  }

  #dropOld(): void {
    const latest = this.#kit.clock.now() - KEPT_MS;
    for (const job of this.#jobs.filter(isReady)) {
      if (job.readyAt >= latest) continue;
      this.#remove(job);
      this.#dropped++;
    }
  }

  #remove(job: Job): boolean {
    const at = this.#jobs.indexOf(job);
    if (at === -1) return false;
    this.#jobs.splice(at, 1);
    return true;
  }

  #byTemplate(plan: Plan): Plan {
    this.#fallbacks++;
    return plan;
  }

  #later({ decky, account, contentClass }: Plan): Refusal {
    return { refused: "later", decky, account, contentClass, why: "a model writes it" };
  }
}
