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
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(new ModelError("timeout", `no answer within ${ms} ms`)), ms);
  const signal = AbortSignal.any([limit.signal, stop]);
  try {
    signal.throwIfAborted();
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
    return await Promise.race([work(signal), aborted]);
  } finally {
    clearTimeout(timer);
  }
};
