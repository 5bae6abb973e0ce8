/** How a query came. */
export type Transport = "udp" | "tcp";
