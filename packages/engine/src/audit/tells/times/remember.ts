import type { AuditHost } from "@decnet/sdk";

/** Works something out once for each host. */
export const remember = <T>(work: (host: AuditHost) => Promise<T>): ((host: AuditHost) => Promise<T>) => {
  const known = new WeakMap<AuditHost, Promise<T>>();
  return (host) => {
    const result = known.get(host) ?? work(host);
    known.set(host, result);
    return result;
  };
};
