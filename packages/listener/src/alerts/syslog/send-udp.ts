import { createSocket } from "node:dgram";
import { addressesOf, type Destination } from "../net/addresses-of.ts";

/** Sends one datagram (RFC 5426). Nobody says whether it arrived. */
export const sendUdp = async (
  message: Uint8Array,
  destination: Destination,
  signal: AbortSignal,
): Promise<void> => {
  const [first] = await addressesOf(destination, signal);
  if (first === undefined) return;
  const socket = createSocket(first.family === 6 ? "udp6" : "udp4");
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once("error", reject);
      socket.send(message, destination.port, first.address, (error) =>
        error === null ? resolve() : reject(error),
      );
    });
  } finally {
    socket.close();
  }
};
