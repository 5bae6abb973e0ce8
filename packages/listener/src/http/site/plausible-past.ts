import { type EpochMs, Random } from "@decnet/sdk";

/** Debian 12 came out on 10 June 2023. */
const FIRST = Date.UTC(2023, 6, 1);
const SPAN_SECONDS = 2 * 365 * 86_400;

/**
 * A moment in the two years after Debian 12 came out, when a server may well have been set up: always the same for one
 * seed, and another for each, so that no file's date gives away what serves it. Whole seconds.
 */
export const plausiblePast = (seed: string): EpochMs => FIRST + Random.from(seed).int(0, SPAN_SECONDS) * 1000;
