/** What a promise comes to, or the signal's reason when that is aborted first. */
export const inTime = async <T>(work: Promise<T>, signal: AbortSignal): Promise<T> => {
  signal.throwIfAborted();
  const { promise, stop } = untilAborted(signal);
  try {
    return await Promise.race([work, promise]);
  } finally {
    stop();
  }
};

const untilAborted = (signal: AbortSignal) => {
  let stop = () => {};
  const promise = new Promise<never>((_, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener("abort", onAbort, { once: true });
    stop = () => signal.removeEventListener("abort", onAbort);
  });
  return { promise, stop };
};
