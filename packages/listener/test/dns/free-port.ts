import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createServer } from "node:net";

/** A port that was free for TCP and UDP a moment ago, for a program that cannot be told to choose one. */
export const freePort = async (): Promise<number> => {
  const tcp = createServer().listen(0, "127.0.0.1");
  await once(tcp, "listening");
  const address = tcp.address();
  if (address === null || typeof address === "string") throw new TypeError("a TCP server has a port");
  const udp = createSocket("udp4");
  const bound = once(udp, "listening");
  udp.bind(address.port, "127.0.0.1");
  await bound.finally(() => tcp.close());
  udp.close();
  return address.port;
};
