import { isIP } from "node:net";

/**
 * An address without what HTTP wraps around it, without its interface, and IPv4 out of IPv6.
 *
 * @returns `undefined` for what is no address.
 * @example normaliseIp("[::ffff:192.0.2.7]:4711") // "192.0.2.7"
 */
export const normaliseIp = (text: string): string | undefined => {
  const bare = text
    .trim()
    .replace(/^\[([^\]]*)\](?::\d+)?$/, "$1")
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1")
    .replace(/%.*$/, "")
    .replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");
  return isIP(bare) === 0 ? undefined : bare.toLowerCase();
};
