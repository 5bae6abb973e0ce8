import { once } from "node:events";
import type { AddressInfo, Server } from "node:net";
import { listeningError } from "../sockets/listening-error.ts";

/**
 * Listens, and tells where.
 *
 * @throws {@link DecnetError} DN_LISTENER_PORT when the address cannot be had.
 */
export const listen = async (server: Server, host: string, port: number): Promise<AddressInfo> => {
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (cause) {
    throw listeningError("HTTP", { host, port }, cause);
  }
  // A TCP server that listens has such an address (net.Server.address).
  return server.address() as AddressInfo;
};
