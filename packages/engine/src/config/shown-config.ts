import type { LoadedConfig } from "./load-config.ts";

const withoutPassword = (host: string): string => host.replace(/(^|\/\/)[^/@\s]*@/, "$1");

/** A config as it may be shown: whoever knows the seed knows what will be planted next. */
export const shownConfig = (config: LoadedConfig): object => ({
  ...config,
  ...(config.seed !== undefined && { seed: "(set)" }),
  llm: {
    ...config.llm,
    ...(config.llm.host !== undefined && { host: withoutPassword(config.llm.host) }),
  },
});
