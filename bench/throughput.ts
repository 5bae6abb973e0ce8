/** How many operations a second: from the median operation's time, and its MAD as a share of it. */
export interface Throughput {
  readonly rate: number;
  readonly spread: number;
  readonly samples: number;
}

const medianOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/**
 * Keeps `concurrency` operations going for a time, each with the next number. By Little's law the rate is the number
 * under way over the time each takes.
 */
export const throughput = async (
  concurrency: number,
  timeMs: number,
  operation: (number: number) => Promise<void>,
): Promise<Throughput> => {
  const times: number[] = [];
  const end = performance.now() + timeMs;
  let next = 0;
  const worker = async (): Promise<void> => {
    while (performance.now() < end) {
      const began = performance.now();
      await operation(next++);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  const median = medianOf(times);
  return {
    rate: (concurrency * 1000) / median,
    spread: medianOf(times.map((time) => Math.abs(time - median))) / median,
    samples: times.length,
  };
};
