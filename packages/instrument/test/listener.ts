import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A server on loopback that remembers what it was asked for. */
export interface Listener {
  readonly base: string;
  readonly requests: readonly string[];
  /** Resolves with the first request that fits, be it before or after the call. */
  readonly asked: (pattern: RegExp) => Promise<string>;
  readonly close: () => void;
}

// The smallest transparent GIF, as a callback listener answers with.
const GIF = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

export const listen = async (): Promise<Listener> => {
  const requests: string[] = [];
  const waiting = new Set<() => void>();
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    for (const look of waiting) look();
    response.writeHead(200, { "content-type": "image/gif" }).end(GIF);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    asked: (pattern) =>
      new Promise((resolve) => {
        const look = () => {
          const found = requests.find((line) => pattern.test(line));
          if (found !== undefined) resolve(found);
        };
        waiting.add(look);
        look();
      }),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
