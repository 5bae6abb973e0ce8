// A receiver that asks for more is not to keep an alert back for a day.
const LONGEST_MS = 3_600_000;

/**
 * How long a receiver wants to be left alone, in milliseconds, by the seconds of its Retry-After; a date (RFC 9110) is seldom
 * sent by webhooks, and left out.
 *
 * @example retryAfter("0.5") // 500
 */
export const retryAfter = (header: string | undefined): number | undefined => {
  if (header === undefined || !/^\d+(\.\d+)?$/.test(header)) return undefined;
  return Math.min(Math.ceil(Number(header) * 1000), LONGEST_MS);
};
