import type { LoadedConfig } from "./load-config.ts";

/** A config as it may be shown: whoever knows the seed knows what will be planted next. */
export const shownConfig = (config: LoadedConfig): object => ({
  ...config,
  ...(config.seed !== undefined && { seed: "(set)" }),
});
