/** One question to a model. */
export interface LLMRequest {
  /** Who the model is to be; some backends have a place of its own for it. */
  readonly system?: string;
  readonly prompt: string;
  /** A longer answer is of no use: the backend ends the call with an error. In characters. */
  readonly maxChars: number;
  /** Aborted at the time-out and when the worker stops: the request itself has to end then. */
  readonly signal: AbortSignal;
}

/** What a model answered, untouched. */
export interface LLMAnswer {
  readonly text: string;
  /** The model that wrote it, as the server calls it. */
  readonly model: string;
}

/** What a backend finds when it looks around. */
export interface LLMHealth {
  readonly ok: boolean;
  /** One sentence for the operator, such as `the server has no model llama3.1`. */
  readonly found: string;
  /** The command or setting that mends it, such as `ollama pull llama3.1`. */
  readonly mend?: string;
}

/** What a backend is made with: the config's `llm`, and a key that is never told to anybody else. */
export interface LLMSettings {
  readonly model: string;
  /** Address of the server; the backend's own default when absent. */
  readonly host?: string;
  /** How long the server keeps the model loaded after a call, such as `10m`. */
  readonly keepAlive?: string;
  /** Handed on to the model, such as `{ "temperature": 0.8 }`. */
  readonly options: Readonly<Record<string, unknown>>;
  /** A bearer key. */
  readonly key?: string;
}

/**
 * Something that asks a model. The worker caps, cools down, cleans and checks; a backend only asks, and throws whatever
 * goes wrong.
 *
 * @example
 * const parrot: LLMBackend = {
 *   name: "acme-parrot", model: "parrot-1",
 *   generate: async ({ prompt }) => ({ text: prompt, model: "parrot-1" }),
 *   check: async () => ({ ok: true, found: "a parrot" }),
 * };
 */
export interface LLMBackend {
  readonly name: string;
  readonly model: string;
  generate(request: LLMRequest): Promise<LLMAnswer>;
  /** Whether it could be asked now; does not throw. */
  check(signal: AbortSignal): Promise<LLMHealth>;
  /** Lets go of what it holds; called once, when no call is under way. */
  close?(): void | Promise<void>;
}

/** Makes a backend from the config's settings. Throws a DecnetError for settings it cannot use. */
export type LLMFactory = (settings: LLMSettings) => LLMBackend;
