import { DecnetError } from "@decnet/sdk";
import { type IsInside, networkList } from "../../network-list.ts";

/**
 * Reads the operator's list of proxies: addresses or CIDRs.
 *
 * @throws {@link DecnetError} DN_LISTENER_PROXY for what is neither.
 */
export const trustProxies = (cidrs: readonly string[]): IsInside =>
  networkList(
    cidrs,
    (cidr) =>
      new DecnetError({
        code: "DN_LISTENER_PROXY",
        message: `"${cidr}" is no address and no network of a proxy`,
        hint: 'write it as "192.0.2.7", "10.0.0.0/8" or "fd00::/8"',
      }),
  );
