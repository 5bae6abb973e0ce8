import { type EpochMs, formatDate, type ZoneName } from "@decnet/sdk";

/** A moment's calendar day, as a DATE column writes it. */
export const dayOf = (at: EpochMs, zone: ZoneName): string => formatDate(at, "yyyy-MM-dd", { zone });
