import { userInfo } from "node:os";
import { type OpenedEngine, realPace } from "@decnet/engine";
import { type ConfigOptions, configFor, open } from "../../open.ts";

/** Runs an operator's order with the fleet at hand; deckies are taken as they are, and no tick is run. */
export const withCanaries = async <T>(
  options: ConfigOptions & { readonly dryRun?: boolean },
  work: (opened: OpenedEngine) => Promise<T>,
): Promise<T> => {
  const config = await configFor(options);
  const opened = await open(config, { pace: realPace, asIs: true, dryRun: options.dryRun ?? false });
  try {
    await opened.engine.start();
    return await work(opened);
  } finally {
    await opened.engine.stop();
    await opened.close();
  }
};

/** Who gives the order, as a token's row keeps it. */
export const operatorName = (): string => `operator:${userInfo().username}`.slice(0, 64);
