import {
  type Clock,
  DecnetError,
  type DecnetErrorRecord,
  isDecnetError,
  type LLMHealth,
  messageOf,
} from "@decnet/sdk";
import type { LoadedConfig } from "../config/load-config.ts";
import type { Settings } from "../store/settings.ts";
import type { Backends } from "./backends.ts";
import { type Choice, chosenModel } from "./choice.ts";
import type { Desk } from "./desk/desk.ts";
import { Model } from "./model.ts";
import { type ModelTexts, recallSaid } from "./recall-said.ts";
import type { Said } from "./said.ts";
import { layOver } from "./stored/lay-over.ts";
import { checkStored, LLM_KEY } from "./stored/stored-settings.ts";

/** What the voices of a worker are made from. */
export interface VoicesKit {
  readonly config: LoadedConfig;
  readonly backends: Backends;
  readonly desk: Desk;
  readonly settings: Settings;
  /** What models wrote in earlier runs. */
  readonly files: ModelTexts;
  readonly clock: Clock;
  readonly problem: (record: DecnetErrorRecord) => void;
}

/** The model in force, and who may change it: the config at start, the stored settings while the worker runs. */
export class Voices {
  readonly #kit: VoicesKit;
  #said: Promise<Said> | undefined;
  #model: Model | undefined;
  #read: string | undefined;
  #looking: Promise<void> = Promise.resolve();
  #isFailing = false;
  // Asked for beside the tick, when the first answer of any model is there: a worker without one never reads it.
  readonly #recalled = (): Promise<Said> => {
    this.#said ??= recallSaid(this.#kit.files, this.#kit.problem);
    return this.#said;
  };

  constructor(kit: VoicesKit) {
    this.#kit = kit;
  }

  /**
   * Takes the model that flags, environment and config choose.
   *
   * @throws DecnetError `DN_CONFIG_LLM` when there is no such backend, or it cannot use its settings.
   */
  async open(): Promise<void> {
    await this.#use(chosenModel(this.#kit.config));
  }

  /** Looks whether the model is there, beside whatever else is done; the operator is told once when it is not. */
  lookAround(): void {
    this.#looking = this.#model?.lookAround() ?? Promise.resolve();
  }

  /** Reads the stored settings anew. What cannot be read or used is told once, and the model in force stays. */
  async refresh(): Promise<void> {
    const { settings, config, problem } = this.#kit;
    try {
      const value = await settings.get(LLM_KEY);
      this.#isFailing = false;
      const read = JSON.stringify(value);
      if (read === this.#read) return;
      this.#read = read;
      await this.#use(value === undefined ? chosenModel(config) : await layOver(checkStored(value), config));
      this.lookAround();
    } catch (error) {
      if (isDecnetError(error)) problem(error.toRecord());
      else this.#tellUnread(error);
    }
  }

  /** What the model in force says of itself; `undefined` when none is asked. */
  async check(): Promise<LLMHealth | undefined> {
    return this.#model?.check();
  }

  /** Resolves when nothing is written and nothing looked for. */
  async idle(): Promise<void> {
    await Promise.all([this.#looking, this.#kit.desk.idle()]);
  }

  async stop(): Promise<void> {
    await this.#model?.stop();
    await Promise.all([this.#looking, this.#kit.desk.stop()]);
  }

  /** For `health.llm`. */
  get health(): object {
    const model = this.#model;
    if (model === undefined) return { backend: "off" };
    const { name: backend, breaker, figures } = model;
    return { backend, model: model.model, breaker, ...figures, ...this.#kit.desk.figures };
  }

  async #use({ backend: name, timeoutMs, ...settings }: Choice): Promise<void> {
    const { backends, clock, problem, desk } = this.#kit;
    const backend = backends.make(name, settings);
    const before = this.#model;
    this.#model = backend && new Model({ backend, timeoutMs, clock, problem, said: this.#recalled });
    desk.use(this.#model);
    await before?.stop();
  }

  #tellUnread(cause: unknown): void {
    if (this.#isFailing) return;
    this.#isFailing = true;
    const message = `stored model settings could not be read: ${messageOf(cause)}`;
    const hint = "the model in force stays; they are read again in a few ticks";
    this.#kit.problem(new DecnetError({ code: "DN_LLM_UNREAD", message, hint, cause }).toRecord());
  }
}
