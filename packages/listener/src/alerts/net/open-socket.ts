import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { addressesOf, type Destination } from "./addresses-of.ts";
import { inTime } from "./in-time.ts";

/**
 * Connects over TCP, to the very addresses that were found to be allowed: a name that leads elsewhere a moment later leads
 * nowhere.
 *
 * @param signal ends the attempt.
 * @throws DecnetError `DN_ALERT_ADDRESS`; what the resolver and the socket throw, or the signal's reason.
 */
export const openSocket = async (destination: Destination, signal: AbortSignal): Promise<Socket> => {
  const addresses = await addressesOf(destination, signal);
  const { host, port } = destination;
  const socket = connect({
    host,
    port,
    // Only asked for names; an address was looked at above, and is itself.
    lookup: (_host, { all }, done) => {
      const [first] = addresses;
      if (all === true) done(null, [...addresses]);
      else if (first !== undefined) done(null, first.address, first.family);
    },
  });
  try {
    await inTime(once(socket, "connect"), signal);
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  }
};
