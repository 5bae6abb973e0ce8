import { DecnetError } from "@decnet/sdk";
import type { Environment } from "./environment-variables.ts";
import type { Config } from "./schema.ts";

// The words of the reference's table; unlike other variables an empty one says something: no model.
const OFF = new Set(["", "off", "none", "0", "false", "disabled"]);
// "Any other value enables": these name no backend, and mean the one there is.
const ON = new Set(["on", "1", "true", "yes", "enabled"]);

/** The backend that `DECNET_REALISM_LLM` means. */
const backendFrom = (value: string): string => {
  const word = value.trim().toLowerCase();
  if (OFF.has(word)) return "off";
  return ON.has(word) ? "ollama" : word;
};

const timeoutFrom = (value: string): number => {
  const seconds = Number(value);
  if (seconds > 0 && seconds <= 3600) return seconds;
  throw new DecnetError({
    code: "DN_CONFIG_INVALID",
    message: `DECNET_REALISM_TIMEOUT is no number of seconds: ${value}`,
    path: "DECNET_REALISM_TIMEOUT",
    hint: "give seconds above 0, at most 3600",
  });
};

/**
 * Lays the environment over the config's `llm`.
 *
 * @throws DecnetError `DN_CONFIG_INVALID` for a time-out that is none.
 */
export const llmFrom = (llm: Config["llm"], env: Environment): Config["llm"] => {
  const { DECNET_REALISM_LLM, DECNET_REALISM_MODEL, DECNET_REALISM_TIMEOUT, DECNET_REALISM_FAKE_OUTPUT } =
    env;
  const backend = DECNET_REALISM_LLM === undefined ? llm.backend : backendFrom(DECNET_REALISM_LLM);
  const canned = backend === "fake" ? DECNET_REALISM_FAKE_OUTPUT : undefined;
  const host = env.OLLAMA_HOST || undefined;
  return {
    ...llm,
    backend,
    model: DECNET_REALISM_MODEL || llm.model,
    timeoutSeconds: DECNET_REALISM_TIMEOUT ? timeoutFrom(DECNET_REALISM_TIMEOUT) : llm.timeoutSeconds,
    options: canned === undefined ? llm.options : { ...llm.options, output: canned },
    // Ollama's own variable says where its server is; a config that says otherwise means it.
    ...(llm.host === undefined && host !== undefined && { host }),
  };
};
