import { DecnetError } from "@decnet/sdk";

/**
 * Runs one exchange with the engine, and gives up on it when the time is over. A stalled upload locks a container, so
 * the request is torn down by the signal; the caller goes on even if that has no effect.
 */
export const within = async <T>(timeoutMs: number, run: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const expiry = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(
        new DecnetError({
          code: "DN_DOCKER_TIMEOUT",
          message: `the Docker engine gave no answer within ${timeoutMs} ms`,
        }),
      );
      controller.abort();
    }, timeoutMs);
  });
  try {
    return await Promise.race([run(controller.signal), expiry]);
  } finally {
    clearTimeout(timer);
  }
};
