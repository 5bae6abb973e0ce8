import { setTimeout } from "node:timers/promises";
import { type CallListener, listenForCalls, withCanary } from "@decnet/sdk/testing";
import { type Written, write } from "./files.ts";
import { pagesOf } from "./link-of.ts";

/** A callback address of the test's own, and a file of one page that leads there. */
export interface Home extends Pick<CallListener, "calls" | "close"> {
  readonly file: Written;
  /** Repeats what a reader does until somebody calls. A viewer says nothing of having drawn its page. */
  called(act: () => Promise<unknown>): Promise<void>;
}

const TRIES = 40;
const PAUSE_MS = 250;

/** Opens a server on loopback and writes a file whose link leads to it. */
export const openHome = async (): Promise<Home> => {
  const { base, calls, called, close } = await listenForCalls();
  const somebody = called(/./);
  const draft = (nth: number) => write({ seed: `click${nth}` }, withCanary({ httpBase: base }));
  let file = await draft(0);
  for (let nth = 1; pagesOf(file) !== 1; nth++) file = await draft(nth);
  return {
    file,
    calls,
    close,
    called: async (act) => {
      for (let tries = 0; tries < TRIES && calls.length === 0; tries++) {
        await act();
        await Promise.race([somebody, setTimeout(PAUSE_MS)]);
      }
    },
  };
};
