import { type EpochMs, HOUR } from "@decnet/sdk";
import { v5 } from "uuid";

// Drawn once: what keeps these names apart from everybody else's (RFC 9562, section 6.6).
const OURS = "6d0c4a52-3f0e-4b52-9d5e-0f6a1c7b9e24";

/** The hour that a moment is in, counted from 1970 in UTC. */
export const hourOf = (at: EpochMs): number => Math.floor(at / HOUR);

/**
 * The id of the first alert of the n-th source of a token in an hour. The store's primary key then finds those who were told
 * of in an hour, however many alerts a token ever had, and forbids a second n-th one.
 *
 * @param nth from 1.
 */
export const sourceAlertId = (tokenUuid: string, hour: number, nth: number): string =>
  v5(`${tokenUuid} ${hour} ${nth}`, OURS);

/** The id of the alert that tells of all further sources of a token in an hour. */
export const floodAlertId = (tokenUuid: string, hour: number): string => v5(`${tokenUuid} ${hour} all`, OURS);
