import { InvalidArgumentError } from "commander";

/** A number above zero. */
export const positive = (text: string): number => {
  const value = Number(text);
  if (!(value > 0 && Number.isFinite(value))) throw new InvalidArgumentError("a number above 0 is needed.");
  return value;
};

/** A check that a number is not below a bound. */
export const atLeast = (bound: number) => (value: number) => value >= bound;

/** A whole number that passes a check. */
export const whole =
  (check: (value: number) => boolean) =>
  (text: string): number => {
    const value = Number(text);
    if (!Number.isInteger(value) || !check(value))
      throw new InvalidArgumentError("a whole number above 0 is needed.");
    return value;
  };

/** A moment, ISO 8601. */
export const moment = (text: string): number => {
  const value = Date.parse(text);
  if (Number.isNaN(value))
    throw new InvalidArgumentError("an ISO 8601 date is needed, such as 2026-03-01T08:00:00Z.");
  return value;
};
