import type { BusEvent } from "@decnet/sdk";

/** Takes what is published; what it throws is told and stops nobody. */
export type BusListener = (event: BusEvent) => void;

/**
 * Where events go. One inside the process unless the config names a NATS server.
 *
 * @example
 * const forget = bus.subscribe("canary.*.triggered", ({ payload }) => tell(payload));
 * bus.publish("canary.42.triggered", { token_id: "42" });
 * forget();
 */
export interface Bus {
  /** Fire and forget: never throws and never waits, whatever state the bus is in. `payload` is JSON-safe. */
  publish(topic: string, payload: BusEvent["payload"]): void;
  /**
   * Publishes, and resolves once the bus has it.
   *
   * @throws DecnetError `DN_BUS_DOWN` when it does not.
   */
  deliver(topic: string, payload: BusEvent["payload"]): Promise<void>;
  /**
   * Hears what is published from now on. In `topic`, `*` stands for one part between dots and a last `>` for the rest.
   *
   * @returns what ends it.
   */
  subscribe(topic: string, listener: BusListener): () => void;
  /** Lets what was published get away, within seconds, and ends. */
  close(): Promise<void>;
}
