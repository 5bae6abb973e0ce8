import { type BusEvent, DecnetError, type DecnetErrorRecord } from "@decnet/sdk";
import type { BusListener } from "./bus.ts";

/** Hands an event to whoever listens; what goes wrong there is told and stays there. */
export const handOver = (
  read: () => BusEvent,
  listener: BusListener,
  onProblem: (record: DecnetErrorRecord) => void,
): void => {
  try {
    listener(read());
  } catch (cause) {
    onProblem(
      new DecnetError({
        code: "DN_BUS_LISTENER",
        message: "a message of the bus could not be taken",
        hint: "messages are JSON objects; see who publishes there",
        cause,
      }).toRecord(),
    );
  }
};
