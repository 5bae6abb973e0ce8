import { createSocket } from "node:dgram";
import { once } from "node:events";
import { isIPv6 } from "node:net";
import { DecnetError } from "@decnet/sdk";
import type { OnProblem } from "../../sockets/hit-teller.ts";
import type { Endpoint } from "../../sockets/listening-error.ts";
import { peerIp } from "../../sockets/peer-ip.ts";
import type { Peer } from "../../sockets/serve-streams.ts";
import type { Served } from "../../sockets/served.ts";

/** Gives the answer to a packet, or undefined for silence. */
export type UdpHandler = (packet: Buffer, peer: Peer) => Buffer | undefined;

/** Where a burst waits while others are answered, in bytes; the system may allow less (`net.core.rmem_max`). */
const RECEIVE_BUFFER = 1024 * 1024;

const socketProblem = (cause: unknown) =>
  new DecnetError({ code: "DN_LISTENER_SOCKET", message: "the UDP socket for DNS failed", cause }).toRecord();

// A datagram that cannot be sent is as good as one lost on its way: whoever asked, asks again.
const lost = () => {};

/** Serves datagrams. Rejects with the system's error when the port cannot be had. */
export const serveUdp = async (
  { host, port }: Endpoint,
  handle: UdpHandler,
  onProblem: OnProblem,
): Promise<Served> => {
  const socket = createSocket({ type: isIPv6(host) ? "udp6" : "udp4", recvBufferSize: RECEIVE_BUFFER });
  const listening = once(socket, "listening");
  socket.bind(port, host);
  await listening.catch((cause) => {
    socket.close();
    throw cause;
  });
  socket.on("error", (cause) => onProblem(socketProblem(cause)));
  socket.on("message", (packet, { address, port }) => {
    const answer = handle(packet, { ip: peerIp(address), port });
    // Nobody can be reached at port 0, which a forged packet may come from.
    if (answer !== undefined && port !== 0) socket.send(answer, port, address, lost);
  });
  return {
    port: socket.address().port,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
};
