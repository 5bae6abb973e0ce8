import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { openBus } from "@decnet/engine";
import { type RunningListener, startListener } from "@decnet/listener";
import type { Command } from "commander";
import { EXIT } from "../../exit-codes.ts";
import { type ConfigOptions, configFor, tellProblem } from "../../open.ts";
import { interruptible } from "../../terminal/interrupt.ts";
import { withStore } from "./with-store.ts";

const places = ({ addresses }: RunningListener): string =>
  Object.entries(addresses)
    .map(([kind, { host, port }]) => `${kind} ${host}:${port}`)
    .join(", ");

/** `decnet canary`: the listener, until it is told to stop. */
export const listen = async (options: ConfigOptions): Promise<number> => {
  const config = await configFor(options);
  const interrupt = interruptible();
  const bus = openBus({ config, env: process.env, onProblem: tellProblem });
  try {
    await withStore(options, async (store) => {
      const listener = await startListener({
        ...{ config, store, bus },
        clock: { now: Date.now },
        entropy: randomBytes,
        env: process.env,
        onProblem: tellProblem,
      });
      process.stderr.write(`listening: ${places(listener)}\n`);
      const signal = AbortSignal.any([interrupt.signal, listener.stopRequested]);
      if (!signal.aborted) await once(signal, "abort");
      await listener.close();
    });
  } finally {
    await bus.close();
    interrupt.release();
  }
  return interrupt.by() === "SIGINT" ? EXIT.interrupted : EXIT.done;
};

export const addListen = (canary: Command, run: (work: Promise<number>) => Promise<void>): void => {
  canary
    .option("-c, --config <file>", "config file")
    .action((options: ConfigOptions) => run(listen(options)));
};
