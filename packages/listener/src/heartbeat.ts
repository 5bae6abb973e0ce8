import type { Later } from "./later.ts";

/**
 * Does something again and again, the next time so long after the last one was done.
 *
 * @returns what ends it; resolves when what was under way is done.
 */
export const heartbeat = (ms: number, later: Later, work: () => Promise<void>): (() => Promise<void>) => {
  let ended = false;
  let working = Promise.resolve();
  let callOff = () => {};
  const next = (): void => {
    callOff = later(ms, () => {
      working = work().then(() => {
        if (!ended) next();
      });
    });
  };
  next();
  return () => {
    ended = true;
    callOff();
    return working;
  };
};
