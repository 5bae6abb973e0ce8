import { setTimeout as sleep } from "node:timers/promises";
import { type ConnectionOptions, connect, type NatsConnection } from "@nats-io/transport-node";

/** Who is told how a connection fares. */
export interface ConnectionWatch {
  onUp(connection: NatsConnection): void;
  /** It was lost, or could not be had; tried again either way. */
  onDown(error: unknown): void;
}

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;

const pause = async (failures: number, signal: AbortSignal): Promise<void> => {
  try {
    await sleep(Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS), undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
};

/**
 * Keeps a connection to a NATS server: opens it, and again when it is lost, until the signal is aborted. The library's own
 * reconnecting keeps what is published meanwhile without a bound, and cannot be called off before the first connection.
 */
export const keepConnected = async (
  options: ConnectionOptions,
  { onUp, onDown }: ConnectionWatch,
  signal: AbortSignal,
): Promise<void> => {
  for (let failures = 0; !signal.aborted; failures++) {
    try {
      const connection = await connect({ ...options, reconnect: false });
      failures = 0;
      if (signal.aborted) await connection.close();
      else {
        onUp(connection);
        onDown(await connection.closed());
      }
    } catch (error) {
      onDown(error);
    }
    await pause(failures, signal);
  }
};
