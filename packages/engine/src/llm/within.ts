import { ModelError } from "./backends/model-error.ts";

/**
 * Runs work that can be aborted, for so long at most. The work's signal is aborted at the limit, and it is not waited for
 * then: a backend that looks at no signal holds up nobody.
 *
 * @throws ModelError `timeout`; the reason of `stop` when that comes first; whatever the work throws.
 */
export const within = async <T>(
  ms: number,
  stop: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> => {
  stop.throwIfAborted();
  // Not AbortSignal.any: `stop` lives as long as the worker, and in Node 20 keeps what was derived from it.
  const own = new AbortController();
  const onStop = () => own.abort(stop.reason);
  stop.addEventListener("abort", onStop, { once: true });
  const timer = setTimeout(() => own.abort(new ModelError("timeout", `no answer within ${ms} ms`)), ms);
  const aborted = new Promise<never>((_, reject) => {
    own.signal.addEventListener("abort", () => reject(own.signal.reason), { once: true });
  });
  try {
    return await Promise.race([work(own.signal), aborted]);
  } finally {
    clearTimeout(timer);
    stop.removeEventListener("abort", onStop);
  }
};
