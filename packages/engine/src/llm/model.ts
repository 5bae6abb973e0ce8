import {
  type Clock,
  DecnetError,
  type DecnetErrorRecord,
  isDecnetError,
  type LLMBackend,
  type LLMHealth,
  messageOf,
  type Occasion,
  type Writing,
} from "@decnet/sdk";
import { sizeLimit } from "../composing/body-rules.ts";
import { guarded } from "../guard.ts";
import type { RegisteredClass } from "../plugins/registry.ts";
import { ModelError } from "./backends/model-error.ts";
import { Breaker, type BreakerState } from "./breaker.ts";
import { type CallFigures, type Failure, Figures } from "./figures.ts";
import { clean, type Fault } from "./hygiene/index.ts";
import type { Question } from "./prompts/index.ts";
import type { Said } from "./said.ts";
import { within } from "./within.ts";

/** What a model is asked through. */
export interface ModelSettings {
  readonly backend: LLMBackend;
  /** The cap on a call, in milliseconds of real time. */
  readonly timeoutMs: number;
  readonly clock: Clock;
  /** What models wrote before; one memory, shared by all that are asked one after the other. */
  readonly said: () => Promise<Said>;
  readonly problem: (record: DecnetErrorRecord) => void;
}

// Room for what a model thinks aloud before it writes.
const THOUGHTS = 32 * 1024;
const CHECK_MS = 5_000;

class Unusable extends Error {
  readonly fault: Fault;

  constructor(fault: Fault, why: string) {
    super(why);
    this.fault = fault;
  }
}

const failureOf = (error: unknown): Failure => {
  if (error instanceof Unusable) return error.fault;
  return error instanceof ModelError ? error.reason : "error";
};

/** A model behind its breaker: asked, timed, cut off, and believed only when what it wrote can be planted. */
export class Model {
  readonly #settings: ModelSettings;
  readonly #breaker: Breaker;
  readonly #figures = new Figures();
  readonly #stop = new AbortController();
  #isPaused = false;

  constructor(settings: ModelSettings) {
    this.#settings = settings;
    this.#breaker = new Breaker(settings.clock);
  }

  get name(): string {
    return this.#settings.backend.name;
  }

  get model(): string {
    return this.#settings.backend.model;
  }

  get breaker(): BreakerState {
    return this.#breaker.state;
  }

  /** Whether a call may begin now. */
  get admits(): boolean {
    return this.#breaker.admits;
  }

  get figures(): CallFigures {
    return this.#figures.shown();
  }

  /** A text that can be planted; `undefined` when the call came to nothing, or was not made. Never throws. */
  async write(
    question: Question,
    registered: RegisteredClass,
    occasion: Occasion,
  ): Promise<Writing | undefined> {
    try {
      const called = await this.#breaker.call(() => this.#ask(question, registered, occasion));
      if (called === undefined) return undefined;
      this.#isPaused = false;
      return called.result;
    } catch (error) {
      if (!this.#stop.signal.aborted) this.#tell(error);
      return undefined;
    }
  }

  /** Whether the model could be asked now, and what mends it when not. */
  async check(): Promise<LLMHealth> {
    const { backend } = this.#settings;
    try {
      return await within(CHECK_MS, this.#stop.signal, (signal) => backend.check(signal));
    } catch (cause) {
      return { ok: false, found: `backend ${backend.name} does not answer: ${messageOf(cause)}` };
    }
  }

  /** Tells the operator when the model could not be asked now. */
  async lookAround(): Promise<void> {
    const { ok, found, mend } = await this.check();
    if (ok || this.#stop.signal.aborted) return;
    const hint =
      mend === undefined ? "templates are used meanwhile" : `${mend}; templates are used meanwhile`;
    this.#settings.problem(new DecnetError({ code: "DN_LLM_UNREADY", message: found, hint }).toRecord());
  }

  /** Ends what is under way, and lets the backend go. */
  async stop(): Promise<void> {
    this.#stop.abort(new Error("stopped"));
    const { backend, problem } = this.#settings;
    const site = { plugin: backend.name, hook: "llm.close" };
    try {
      await guarded(site, { onError: "skip", timeoutMs: CHECK_MS }, () => backend.close?.());
    } catch (error) {
      if (!isDecnetError(error)) throw error;
      problem(error.toRecord());
    }
  }

  async #ask(question: Question, registered: RegisteredClass, occasion: Occasion): Promise<Writing> {
    const { backend, timeoutMs } = this.#settings;
    const started = performance.now();
    this.#figures.called();
    const maxChars = sizeLimit(registered.contentClass) + THOUGHTS;
    const answer = await within(timeoutMs, this.#stop.signal, (signal) =>
      backend.generate({ ...question, maxChars, signal }),
    );
    const ms = Math.round(performance.now() - started);
    const cleaned = await clean(answer.text, registered, occasion);
    if ("fault" in cleaned) throw new Unusable(cleaned.fault, cleaned.why);
    const said = await this.#settings.said();
    if (said.repeats(cleaned.text, occasion.previous))
      throw new Unusable("repeats", "it wrote the same for another file");
    said.add(cleaned.text);
    this.#figures.took(ms);
    return { text: cleaned.text, by: { backend: backend.name, model: answer.model, ms } };
  }

  #tell(error: unknown): void {
    const { problem, backend } = this.#settings;
    const why = failureOf(error);
    this.#figures.failed(why);
    // A class that throws is its author's to mend.
    if (isDecnetError(error)) problem(error.toRecord());
    if (this.#isPaused || this.#breaker.state === "closed") return;
    this.#isPaused = true;
    const message = `${backend.name} (${backend.model}) failed three times in a row, at last: ${why}`;
    const hint = "it is tried again every minute; templates are used meanwhile; see health.llm";
    problem(new DecnetError({ code: "DN_LLM_PAUSED", message, hint, cause: error }).toRecord());
  }
}
