import { once } from "node:events";
import type { Destination } from "../net/addresses-of.ts";
import { inTime } from "../net/in-time.ts";
import { openSocket } from "../net/open-socket.ts";

/**
 * Sends one message over TCP, framed by its length (RFC 6587, section 3.4.1). Syslog has no answers: it has arrived, as far as
 * one can know, when the receiver has closed its side as well and nothing was reset.
 */
export const sendTcp = async (
  message: Uint8Array,
  destination: Destination,
  signal: AbortSignal,
): Promise<void> => {
  const socket = await openSocket(destination, signal);
  try {
    socket.resume().end(Buffer.concat([Buffer.from(`${message.length} `), message]));
    await inTime(once(socket, "close"), signal);
  } finally {
    socket.destroy();
  }
};
