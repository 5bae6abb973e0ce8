import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { DecnetError } from "@decnet/sdk";
import type { Gate } from "./gate.ts";
import type { OnProblem } from "./hit-teller.ts";
import type { Endpoint } from "./listening-error.ts";
import { peerIp } from "./peer-ip.ts";
import type { Served } from "./served.ts";

/** Whoever is connected. */
export interface Peer {
  readonly ip: string;
  readonly port: number;
}

/** What is done with connections. */
export interface StreamService {
  /** Such as `"MySQL"`. */
  readonly what: string;
  /** Beyond it, a connection is closed at once. */
  readonly most?: number;
  readonly gate: Gate;
  /** Takes a connection; `open` counts it in. */
  readonly accept: (socket: Socket, peer: Peer, open: number) => void;
}

/** Serves connections over TCP. Rejects with the system's error when the port cannot be had. */
export const serveStreams = async (
  { host, port }: Endpoint,
  { what, most, gate, accept }: StreamService,
  onProblem: OnProblem,
): Promise<Served> => {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    const { remoteAddress, remotePort } = socket;
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    // A peer that breaks off is dealt with by that: Node closes the socket.
    socket.on("error", () => {});
    if (remoteAddress === undefined || remotePort === undefined || gate.isCrowded) socket.destroy();
    else accept(socket, { ip: peerIp(remoteAddress), port: remotePort }, open.size);
  });
  if (most !== undefined) server.maxConnections = most;
  server.listen(port, host);
  await once(server, "listening");
  server.on("error", (cause) =>
    onProblem(
      new DecnetError({
        code: "DN_LISTENER_SOCKET",
        message: `the socket for ${what} failed`,
        cause,
      }).toRecord(),
    ),
  );
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new TypeError("a TCP server has an address and a port");
  return {
    port: address.port,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
};
