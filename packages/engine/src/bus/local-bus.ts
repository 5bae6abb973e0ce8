import type { DecnetErrorRecord } from "@decnet/sdk";
import type { Bus, BusListener } from "./bus.ts";
import { handOver } from "./hand-over.ts";
import { topicMatches } from "./topic-matches.ts";

interface Subscription {
  readonly topic: string;
  readonly listener: BusListener;
}

/** A bus inside the process. */
export const localBus = (onProblem: (record: DecnetErrorRecord) => void): Bus => {
  const subscriptions = new Set<Subscription>();
  const publish: Bus["publish"] = (topic, payload) => {
    for (const subscription of subscriptions) {
      if (!topicMatches(subscription.topic, topic)) continue;
      // Later, so that whoever publishes never waits for whoever listens.
      queueMicrotask(() => handOver(() => ({ topic, payload }), subscription.listener, onProblem));
    }
  };
  return {
    publish,
    deliver: async (topic, payload) => publish(topic, payload),
    subscribe: (topic, listener) => {
      const subscription = { topic, listener };
      subscriptions.add(subscription);
      return () => void subscriptions.delete(subscription);
    },
    close: async () => subscriptions.clear(),
  };
};
