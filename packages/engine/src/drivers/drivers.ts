import type { Plugin } from "@decnet/sdk";
import type { Transport } from "./transport.ts";

/** The ways to the deckies of one engine, and the plugins that find them and plant over them. */
export interface Drivers {
  readonly transports: readonly Transport[];
  readonly plugins: readonly Plugin[];
  /** For an engine that failed to open: a plugin's `stop` closes its driver otherwise. */
  close(): void;
}
