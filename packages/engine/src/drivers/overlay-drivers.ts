import { API_VERSION, type Decky, definePlugin, type Plugin } from "@decnet/sdk";
import { plantOver } from "../built-in/plant.ts";
import type { Drivers } from "./drivers.ts";
import { OverlayTransport } from "./overlay.ts";
import type { Batch, Transport } from "./transport.ts";

/** Drivers that plant in memory, over deckies they only read. */
export interface OverlayDrivers extends Drivers {
  /** Everything planted on a decky, in one batch. */
  batchOf(decky: Decky): Batch;
}

const overlayPlugin = (overlays: readonly OverlayTransport[], deckies: readonly Decky[]): Plugin =>
  definePlugin({
    name: "@decnet/driver-overlay",
    apiVersion: API_VERSION,
    setup: ({ hooks }) => {
      hooks.discover.tap("overlay", () => deckies);
      for (const overlay of overlays)
        hooks.dispatch.for("file").tapPromise("overlay", (action) => plantOver(overlay, action));
    },
  });

/** Lays memory over transports; closing them stays their owner's business. */
export const overlayDrivers = (
  transports: readonly Transport[],
  deckies: readonly Decky[],
): OverlayDrivers => {
  const overlays = transports.map((transport) => new OverlayTransport(transport));
  return {
    transports: overlays,
    plugins: [overlayPlugin(overlays, deckies)],
    batchOf: (decky) =>
      overlays.find(({ source }) => source === decky.source)?.batchOf(decky) ?? { folders: [], files: [] },
    close: () => {},
  };
};
