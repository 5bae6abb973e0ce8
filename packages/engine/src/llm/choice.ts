import type { LLMSettings } from "@decnet/sdk";
import type { LoadedConfig } from "../config/load-config.ts";

/** Which model is asked, and how. */
export interface Choice extends LLMSettings {
  readonly backend: string;
  readonly timeoutMs: number;
}

/** The model that flags, environment and config file choose. */
export const chosenModel = ({ llm, secret }: LoadedConfig): Choice => {
  const { backend, model, host, timeoutSeconds, keepAlive, options, keyEnv } = llm;
  const key = keyEnv === undefined ? undefined : secret(keyEnv);
  return {
    backend,
    model,
    options,
    timeoutMs: timeoutSeconds * 1000,
    ...(host !== undefined && { host }),
    ...(keepAlive !== undefined && { keepAlive }),
    ...(key !== undefined && { key }),
  };
};
