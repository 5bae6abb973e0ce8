const MAPPED = /^::ffff:(?=[\d.]+$)/i;

/**
 * A peer's address as an operator knows it: without the prefix that a dual-stack socket puts before IPv4 (RFC 4291,
 * section 2.5.5.2).
 *
 * @example peerIp("::ffff:192.0.2.7") // "192.0.2.7"
 */
export const peerIp = (address: string): string => address.replace(MAPPED, "");
