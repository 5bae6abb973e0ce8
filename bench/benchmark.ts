/** One line of the results. */
export interface Result {
  readonly benchmark: string;
  /** What was measured. */
  readonly subject: string;
  /** Operations a second: the median of the samples. */
  readonly rate: number;
  readonly unit: string;
  /** The median distance from the median (MAD), as a share of it; absent for a single run. */
  readonly spread?: number;
  readonly samples: number;
  /** What the rate is compared with, and how many times faster it is. */
  readonly against?: { readonly name: string; readonly ratio: number };
  /** A goal and whether it was met, or what else is worth a word. */
  readonly remark?: string;
}

/** Says on stderr how far a benchmark is. */
export type Progress = (message: string) => void;

/** A benchmark: measures, and returns what belongs in the table. */
export type Benchmark = (progress: Progress) => Promise<readonly Result[]>;

/** A result with its ratio to a baseline. */
export const against = (result: Result, baseline: Result): Result => ({
  ...result,
  against: { name: baseline.subject, ratio: result.rate / baseline.rate },
});

/** A goal as the table shows it. */
export const goal = (met: boolean, text: string): string => `goal ${text}: ${met ? "met" : "MISSED"}`;
