import type { Decky, DecnetError } from "@decnet/sdk";
import type Docker from "dockerode";
import { eventNews } from "./event-news.ts";
import { findDeckies } from "./find-deckies.ts";
import { pause } from "./pause.ts";
import { dockerProblem } from "./problems.ts";
import { within } from "./within.ts";

/** The deckies of now, kept fresh in the background. */
export interface DockerFleet {
  /** Resolves after the first look, even when it was in vain: the fleet then goes on trying. */
  start(): Promise<void>;
  /** The list as last seen; costs nothing. Empty while the engine is away. */
  deckies(): readonly Decky[];
  close(): Promise<void>;
}

const EVENTS = ["create", "start", "die", "stop", "pause", "unpause", "destroy", "rename"];
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 30_000;
// Docker 20.10 tells of a pause or a new name before its own list shows it.
const LIST_LAG_MS = 250;

/**
 * Follows the engine's events and lists the containers anew after each. When the stream ends, as it does with the engine,
 * it comes back with growing pauses, asks for the events since the last one, and lists again.
 */
export const watchFleet = (
  docker: Docker,
  timeoutMs: number,
  onProblem: (error: DecnetError) => void,
): DockerFleet => {
  const closing = new AbortController();
  let deckies: readonly Decky[] = [];
  let since: number | undefined;
  let failures = 0;
  let loop: Promise<void> | undefined;
  let firstLook: Promise<void> | undefined;

  const list = async (): Promise<void> => {
    const ask = (abortSignal: AbortSignal) => docker.listContainers({ all: true, abortSignal });
    deckies = findDeckies(await within(timeoutMs, ask));
  };

  const listen = (abortSignal: AbortSignal): Promise<NodeJS.ReadableStream> => {
    const filters = { type: ["container"], event: EVENTS };
    const options = { filters, abortSignal, ...(since !== undefined && { since }) };
    return within(timeoutMs, () => docker.getEvents(options as Docker.GetEventsOptions));
  };

  const follow = async (onReady: () => void): Promise<never> => {
    const leaving = new AbortController();
    const leave = () => leaving.abort();
    closing.signal.addEventListener("abort", leave);
    try {
      // The stream first: what happens while the list is on its way is then told by it.
      const news = eventNews(await listen(leaving.signal), since);
      await list();
      failures = 0;
      onReady();
      for (;;) {
        await news.next();
        since = news.latest();
        await list();
        await pause(LIST_LAG_MS, closing.signal);
        await list();
      }
    } finally {
      closing.signal.removeEventListener("abort", leave);
      leave();
    }
  };

  const run = async (onFirst: () => void): Promise<void> => {
    while (!closing.signal.aborted) {
      const problem: unknown = await follow(onFirst).catch((error: unknown) => error);
      if (closing.signal.aborted) break;
      deckies = [];
      if (failures === 0) onProblem(dockerProblem(problem));
      onFirst();
      await pause(Math.min(FIRST_WAIT_MS * 2 ** failures, LONGEST_WAIT_MS), closing.signal);
      failures += 1;
    }
  };

  return {
    start: () => {
      firstLook ??= new Promise((resolve) => {
        loop = run(resolve);
      });
      return firstLook;
    },
    deckies: () => deckies,
    close: async () => {
      closing.abort();
      await loop;
    },
  };
};
