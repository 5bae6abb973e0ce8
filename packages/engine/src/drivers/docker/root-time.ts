import { setTimeout } from "node:timers/promises";
import type { EpochNs } from "@decnet/sdk";
import { birthOf, type ContainerLink } from "./container-link.ts";

// Measured between the engine's last file in "/" and its own write to "/": 8 to 18 ms.
const AFTER_MARKER = 8_652_657n;
// The engine's clock is told in whole seconds.
const SLACK_MS = 1000;
// Twice the coarsest step of a file system's clock: a jiffy of Linux at HZ=100.
const APART_MS = 20;

/** What `/` was like before we came. */
export interface RootTime {
  readonly mode: number;
  readonly mtime: EpochNs;
  /** True when what the engine tells is of its own making, so that the mtime has to be set back. */
  readonly spoilt: boolean;
}

/**
 * The mtime that `/` had before we came. Docker 20.10 tells it. Later engines (seen on 26.1) make and remove a folder in
 * `/` for every HEAD, GET and PUT, so what they tell is the very moment of the question; the mtime that `/` was born
 * with takes its place: the engine writes `/.dockerenv` last of all. A time of just now may be either, and asking again
 * tells them apart: only one of the question's making has moved on.
 */
export const rootTime = async (link: Pick<ContainerLink, "head" | "info">): Promise<RootTime> => {
  const { mode, mtime, askedAt } = (await link.head("/")) ?? { mode: 0o755, mtime: 0n, askedAt: 0 };
  if (Number(mtime / 1_000_000n) < askedAt - SLACK_MS) return { mode, mtime, spoilt: false };
  await setTimeout(APART_MS);
  if ((await link.head("/"))?.mtime === mtime) return { mode, mtime, spoilt: false };
  const marker = await link.head("/.dockerenv");
  return { mode, mtime: (marker?.mtime ?? birthOf(link.info).created) + AFTER_MARKER, spoilt: true };
};
