import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request that somebody made. */
export interface Call {
  /** Method and path, such as `GET /c/k3v…/logo.png`. */
  readonly line: string;
  readonly headers: IncomingHttpHeaders;
}

/** A web server on 127.0.0.1 that an artifact's callback leads to. */
export interface CallListener {
  /** For `canary.httpBase`. */
  readonly base: string;
  /** What came since the last {@link CallListener.take}, in order. */
  readonly calls: readonly Call[];
  /** What came since the last time; it is forgotten here. */
  take(): readonly Call[];
  /** Resolves with the first call whose line fits, be it here already or yet to come. */
  called(line: RegExp): Promise<Call>;
  close(): void;
}

/**
 * Listens for calls. Every request is answered with 404, unless `answer` does otherwise.
 *
 * @example
 * const listener = await listenForCalls();
 * const { bytes } = await write({ seed: "opens" }, withCanary({ httpBase: listener.base }));
 * // … open it …
 * await listener.called(/^GET \/c\//);
 * listener.close();
 */
export const listenForCalls = async (
  answer: (response: ServerResponse) => void = (response) => void response.writeHead(404).end(),
): Promise<CallListener> => {
  const calls: Call[] = [];
  const waiting = new Set<() => void>();
  const server = createServer(({ method, url, headers }, response) => {
    calls.push({ line: `${method} ${url}`, headers });
    for (const look of waiting) look();
    answer(response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    take: () => calls.splice(0),
    called: (line) =>
      new Promise((resolve) => {
        const look = () => {
          const found = calls.find((call) => line.test(call.line));
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
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
