/**
 * Does something after some time, in milliseconds; what it returns calls that off.
 *
 * @example const callOff = later(60_000, () => report());
 */
export type Later = (ms: number, work: () => void) => () => void;

/** The machine's own time. */
export const realLater: Later = (ms, work) => {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
};
