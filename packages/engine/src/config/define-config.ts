import type { Config } from "./schema.ts";

/** A config as one writes it: whatever has a default may be left out. */
export type ConfigInput = {
  readonly [Key in keyof Config]?: Config[Key] extends object ? Partial<Config[Key]> : Config[Key];
};

/**
 * Gives an editor the types of a `decnet.config.ts`.
 *
 * @example export default defineConfig({ interval: 30, plugins: { "@decnet/plugin-note": true } });
 */
export const defineConfig = (config: ConfigInput): ConfigInput => config;
