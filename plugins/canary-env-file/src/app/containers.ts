import type { CanaryContext } from "@decnet/sdk";
import type { Services } from "../services/services.ts";
import type { App } from "./app.ts";

/** What the containers of a deployment are called. */
export interface Containers {
  readonly web: string;
  /** The one that works off the queue in the cache, where there is one. */
  readonly worker: string | undefined;
}

/** Draws the names; the same for the Compose file and for those who speak of it. */
export const drawContainers = (ctx: CanaryContext, { slug }: App, { cache }: Services): Containers => {
  const random = ctx.random.fork("containers");
  const hasWorker = cache !== undefined && random.bool(0.8);
  return {
    web: random.pick([slug, slug, "web", "app"]),
    worker: hasWorker ? random.pick([`${slug}-worker`, "worker", "jobs"]) : undefined,
  };
};
