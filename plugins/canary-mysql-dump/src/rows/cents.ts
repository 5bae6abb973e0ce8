import type { Random } from "@decnet/sdk";

/** Cents as a decimal column writes them. */
export const amount = (cents: number): string => {
  const whole = Math.abs(Math.round(cents));
  return `${cents < 0 && whole > 0 ? "-" : ""}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, "0")}`;
};

/** A price as shops set them, in cents: a long tail, ending in .90, .95, .99, .50 or .00. */
export const price = (random: Random, median: number): number => {
  const rough = Math.exp(random.normal(Math.log(median), 0.9));
  const ending = random.pick([0, 0, 50, 90, 90, 95, 99, 99]);
  return (
    Math.max(1, Math.round(rough / 100)) * 100 + (ending === 0 ? 0 : ending - 100 + (rough < 150 ? 100 : 0))
  );
};

/** A share of cents, rounded as accountants do. */
export const share = (cents: number, percent: number): number => Math.round((cents * percent) / 100);
