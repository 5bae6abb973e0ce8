import type { Store } from "@decnet/engine";
import { DecnetError, type DecnetErrorRecord } from "@decnet/sdk";
import { Courier, type CourierKit } from "./courier.ts";
import type { Sink } from "./sink.ts";

/** All couriers together. */
export interface Couriers {
  readonly sinks: readonly string[];
  /** Looks whether something is due, for each. */
  wake(): void;
  close(): Promise<void>;
}

/** One courier a sink. */
export const startCouriers = (sinks: readonly Sink[], kit: CourierKit): Couriers => {
  const couriers = sinks.map((sink) => new Courier(sink, kit));
  return {
    sinks: sinks.map(({ name }) => name),
    wake: () => {
      for (const courier of couriers) courier.wake();
    },
    close: async () => void (await Promise.all(couriers.map((courier) => courier.close()))),
  };
};

/** Tells of deliveries that wait for a sink that the config no longer has. */
export const tellOrphans = async (
  sinks: readonly string[],
  { deliveries }: Pick<Store, "deliveries">,
  onProblem: (record: DecnetErrorRecord) => void,
): Promise<void> => {
  for (const [sink, count] of await deliveries.pending()) {
    if (sinks.includes(sink)) continue;
    onProblem(
      new DecnetError({
        code: "DN_ALERT_ORPHANED",
        message: `${count} deliveries wait for ${sink}, which the config does not have`,
        hint: "put it back under canary.alerts; they wait for it",
      }).toRecord(),
    );
  }
};
