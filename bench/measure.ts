import { Bench } from "tinybench";
import type { Progress, Result } from "./benchmark.ts";

/** What is measured: an operation, and how many units of work one call of it does. */
export interface Subject {
  readonly name: string;
  readonly run: () => unknown;
  readonly units?: number;
}

/** How long each subject runs. */
export interface MeasureSettings {
  readonly benchmark: string;
  readonly unit: string;
  readonly timeMs: number;
  readonly progress: Progress;
}

/** Runs each subject for a fixed time, one after the other, after a short warm-up. */
export const measure = async (
  subjects: readonly Subject[],
  { benchmark, unit, timeMs, progress }: MeasureSettings,
): Promise<Result[]> => {
  const results: Result[] = [];
  for (const { name, run, units = 1 } of subjects) {
    progress(name);
    const bench = new Bench({
      time: timeMs,
      warmupTime: timeMs / 4,
      iterations: 3,
      warmupIterations: 1,
      throws: true,
    });
    bench.add(name, run);
    const [task] = await bench.run();
    if (task === undefined || !("latency" in task.result)) throw new Error(`${name} was not measured`);
    const { mad, p50, samplesCount } = task.result.latency;
    results.push({
      benchmark,
      subject: name,
      rate: (units * 1000) / p50,
      unit,
      spread: mad / p50,
      samples: samplesCount,
    });
  }
  return results;
};
