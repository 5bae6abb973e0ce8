import { DecnetError, type LLMFactory, type LLMHealth, type LLMRequest } from "@decnet/sdk";
import { Ollama } from "ollama";
import { guardedFetch } from "./guarded-fetch.ts";
import { ModelError } from "./model-error.ts";

/** Where `ollama serve` listens (docs.ollama.com, FAQ: OLLAMA_HOST). */
export const OLLAMA_HOST = "http://127.0.0.1:11434";

// A streamed answer is a JSON object for each piece of text: names, a time, and at worst one character.
const BYTES_PER_CHARACTER = 160;
// The last object repeats the prompt as numbers; a list of models is shorter.
const ANSWER_BYTES = 1 << 20;

const hostOf = (host: string): string => {
  const withScheme = /^https?:\/\//.test(host) ? host : `http://${host}`;
  if (URL.canParse(withScheme)) return withScheme.replace(/\/+$/, "");
  throw new DecnetError({
    code: "DN_CONFIG_LLM",
    message: "llm.host is no address",
    path: "llm.host",
    hint: `give one such as ${OLLAMA_HOST}`,
  });
};

/** An address as it may be told: a password in it is nobody's business. */
const shownAddress = (address: string): string => {
  const url = new URL(address);
  return `${url.protocol}//${url.host}${url.pathname.replace(/\/+$/, "")}`;
};

/** Ollama calls a model without a tag `:latest`. */
const isModel = (wanted: string, name: string): boolean => name === wanted || name === `${wanted}:latest`;

/** Asks a model that an Ollama server runs. */
export const ollamaBackend: LLMFactory = ({ model, host = OLLAMA_HOST, keepAlive, options, key }) => {
  const address = hostOf(host);
  const shown = shownAddress(address);
  const client = (signal: AbortSignal, maxBytes: number): Ollama =>
    new Ollama({
      host: address,
      fetch: guardedFetch(signal, maxBytes),
      ...(key !== undefined && { headers: { Authorization: `Bearer ${key}` } }),
    });

  const generate = async ({ system, prompt, maxChars, signal }: LLMRequest) => {
    const asked = client(signal, ANSWER_BYTES + maxChars * BYTES_PER_CHARACTER);
    const parts = await asked.generate({
      model,
      prompt,
      stream: true,
      options,
      ...(system !== undefined && { system }),
      ...(keepAlive !== undefined && { keep_alive: keepAlive }),
    });
    let text = "";
    let wrote = model;
    for await (const part of parts) {
      text += part.response ?? "";
      wrote = part.model ?? wrote;
      if (text.length > maxChars) {
        parts.abort();
        throw new ModelError("too-long", `more than ${maxChars} characters`);
      }
    }
    return { text, model: wrote };
  };

  const check = async (signal: AbortSignal): Promise<LLMHealth> => {
    try {
      const { models } = await client(signal, ANSWER_BYTES).list();
      if (models.some(({ name }) => isModel(model, name))) return { ok: true, found: `${model} at ${shown}` };
      return {
        ok: false,
        found: `the server at ${shown} has no model ${model}`,
        mend: `ollama pull ${model}`,
      };
    } catch (error) {
      const why = error instanceof ModelError ? error.message : "no answer in time";
      const isLocal = /^https?:\/\/(?:127\.|localhost|\[::1\])/.test(address);
      return {
        ok: false,
        found: `no Ollama server answers at ${shown}: ${why}`,
        mend: isLocal ? "ollama serve" : "check llm.host",
      };
    }
  };

  return { name: "ollama", model, generate, check };
};
