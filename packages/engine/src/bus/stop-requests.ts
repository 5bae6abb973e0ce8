import type { Bus } from "./bus.ts";

/** A signal that is aborted when somebody publishes `{ "action": "stop" }` on a control topic. */
export const stopRequests = (bus: Bus, topic: string): AbortSignal => {
  const stop = new AbortController();
  bus.subscribe(topic, ({ payload }) => {
    if (payload.action === "stop") stop.abort();
  });
  return stop.signal;
};
