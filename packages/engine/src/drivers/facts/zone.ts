import { isZone, type ZoneName } from "@decnet/sdk";

const ZONEINFO = "/zoneinfo/";

const fromLink = (target: string | undefined): string | undefined => {
  const at = target?.lastIndexOf(ZONEINFO) ?? -1;
  return at < 0 ? undefined : target?.slice(at + ZONEINFO.length).replace(/^(posix|right)\//, "");
};

/**
 * Picks a host's zone: `/etc/timezone` (Debian), else where `/etc/localtime` points (systemd), else UTC.
 *
 * @example pickZone(undefined, "/usr/share/zoneinfo/Europe/Lisbon") // "Europe/Lisbon"
 */
export const pickZone = (timezone: string | undefined, localtime: string | undefined): ZoneName =>
  [timezone?.trim(), fromLink(localtime)].find((zone) => zone !== undefined && isZone(zone)) ?? "UTC";
