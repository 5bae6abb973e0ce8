import type { OpenedEngine } from "@decnet/engine";
import { progressBar } from "./progress.ts";

/** Waits until every decky that was just seen for the first time has its past, with a bar for each; or until the signal. */
export const growPasts = async ({ past }: OpenedEngine, days: number, signal: AbortSignal): Promise<void> => {
  let bar: ReturnType<typeof progressBar> | undefined;
  let name = "";
  past.onProgress = ({ decky, done, total }) => {
    if (decky !== name) {
      bar?.stop();
      bar = progressBar(`${decky}: ${days} days`);
      name = decky;
    }
    bar?.update(done, total);
  };
  const aborted = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  await Promise.race([past.settled(), aborted]);
  bar?.stop();
};
