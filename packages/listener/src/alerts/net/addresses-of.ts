import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import { DecnetError } from "@decnet/sdk";
import pLimit from "p-limit";
import { inTime } from "./in-time.ts";
import { isPublicAddress } from "./is-public-address.ts";

/** Where something goes. */
export interface Destination {
  /** A name or an address, IPv6 without brackets. */
  readonly host: string;
  readonly port: number;
  /** It may be an address that is not of the Internet. */
  readonly allowPrivate: boolean;
}

// A lookup keeps one of the process's four threads for as long as a resolver is silent, and the store needs one as well.
const lookups = pLimit(2);

/**
 * The addresses of a host that may be connected to.
 *
 * @throws DecnetError `DN_ALERT_ADDRESS` when it has none but loopback, private and the like; what the resolver throws,
 * or the signal's reason.
 */
export const addressesOf = async (
  { host, allowPrivate }: Destination,
  signal: AbortSignal,
): Promise<readonly LookupAddress[]> => {
  const all = await inTime(
    lookups(() => lookup(host, { all: true })),
    signal,
  );
  const allowed = allowPrivate ? all : all.filter(({ address }) => isPublicAddress(address));
  if (allowed.length > 0) return allowed;
  throw new DecnetError({
    code: "DN_ALERT_ADDRESS",
    message: "its address is not one of the Internet, and allowPrivate is not set",
    hint: "set allowPrivate on it when it is meant to be there",
  });
};
