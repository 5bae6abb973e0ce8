import { DecnetError } from "@decnet/sdk";
import { type IsInside, networkList } from "../network-list.ts";

/**
 * Reads the operator's list of networks whose hits are neither stored nor told.
 *
 * @throws DecnetError `DN_LISTENER_IGNORE` for an entry that is no address and no network.
 */
export const ignoreList = (cidrs: readonly string[]): IsInside =>
  networkList(
    cidrs,
    (cidr) =>
      new DecnetError({
        code: "DN_LISTENER_IGNORE",
        message: `"${cidr}" is no address and no network to ignore`,
        path: "canary.listener.ignore",
        hint: 'write it as "192.0.2.7", "10.0.0.0/8" or "fd00::/8"',
      }),
  );
