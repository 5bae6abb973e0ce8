import type { Random } from "@decnet/sdk";
import type { Fact } from "../fact.ts";

// People like round figures, and do not always get to choose them.
const round =
  (rounds: readonly number[], low: number, high: number, odd = 0.35) =>
  (random: Random): string =>
    String(random.bool(odd) ? random.int(low, high) : random.pick(rounds));

/** Limits, counts and times. */
export const figures: Readonly<Record<string, Fact>> = {
  days: round([3, 5, 7, 10, 14, 15, 20, 21, 28, 30, 31, 45, 60, 90], 4, 62),
  longdays: round([60, 90, 100, 120, 180, 200, 270, 365, 400, 500, 730], 61, 420),
  pct: round([75, 80, 85, 88, 90, 92, 95], 72, 97, 0.5),
  few: round([3, 4, 5, 6, 8, 10, 12, 15], 3, 14),
  small: (random) => String(random.int(2, 6)),
  topn: round([10, 12, 15, 20, 25, 30, 40, 50], 9, 48),
  lines: round([100, 150, 200, 250, 300, 400, 500, 600, 800, 1000, 1500, 2000], 110, 1900),
  manylines: round([500, 1000, 1440, 1500, 2000, 2016, 3000, 4000, 5000, 8000, 10_000], 450, 9000),
  secs: round([2, 3, 5, 8, 10, 15, 20, 30], 2, 25),
  mb: round([10, 20, 25, 50, 64, 80, 100, 128, 150, 200, 250, 300, 500], 12, 480),
  kb: round([10, 20, 32, 50, 64, 100, 128, 200, 256, 500, 512], 12, 480),
  width: round([40, 50, 60, 64, 70, 72, 76, 80, 90, 100, 110, 120], 38, 118),
  port: round(
    [5432, 3306, 8080, 8443, 9000, 9200, 6379, 5601, 8000, 3000, 15_432, 13_306, 18_080],
    8001,
    9300,
  ),
};
