import type { LoadedConfig } from "@decnet/engine";

/** Lays `--llm` or `--no-llm` over a config: `--llm` without a backend means Ollama. */
export const withLlm = (config: LoadedConfig, flag: boolean | undefined): LoadedConfig => {
  if (flag === undefined) return config;
  const { backend } = config.llm;
  const wanted = backend === "off" ? "ollama" : backend;
  return { ...config, llmFlag: flag, llm: { ...config.llm, backend: flag ? wanted : "off" } };
};
