import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { type Written, write } from "./files.ts";
import { pagesOf } from "./link-of.ts";

/** A callback address of the test's own, and a file of one page that leads there. */
export interface Home {
  readonly file: Written;
  /** Method and path of each request so far. */
  readonly requests: readonly string[];
  /** Repeats what a reader does until somebody calls. A viewer says nothing of having drawn its page. */
  called(act: () => Promise<unknown>): Promise<void>;
  close(): void;
}

const TRIES = 40;
const PAUSE_MS = 250;

/** Opens a server on loopback and writes a file whose link leads to it. */
export const openHome = async (): Promise<Home> => {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    response.writeHead(404).end();
  });
  const somebody = once(server, "request");
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const httpBase = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const draft = (nth: number) =>
    write({ seed: `click${nth}` }, (ctx) => ({ ...ctx, canary: { ...ctx.canary, httpBase } }));
  let file = await draft(0);
  for (let nth = 1; pagesOf(file) !== 1; nth++) file = await draft(nth);
  return {
    file,
    requests,
    called: async (act) => {
      for (let tries = 0; tries < TRIES && requests.length === 0; tries++) {
        await act();
        await Promise.race([somebody, setTimeout(PAUSE_MS)]);
      }
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
