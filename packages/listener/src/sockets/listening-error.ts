import { DecnetError } from "@decnet/sdk";

/** Where something listens. */
export interface Endpoint {
  /** An address of this machine; `"0.0.0.0"` or `"::"` for all. */
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
}

const HINTS: Readonly<Record<string, string>> = {
  EADDRINUSE: "something else listens there: stop it, or choose another port",
  EACCES:
    "ports below 1024 need root or CAP_NET_BIND_SERVICE: grant it, or redirect the port to a higher one",
  EADDRNOTAVAIL: "no interface of this machine has that address",
  ENOTFOUND: "name an address of this machine",
};

const codeOf = (cause: unknown): string | undefined =>
  cause instanceof Error && "code" in cause ? String(cause.code) : undefined;

/** Tells an error of a port that is taken. */
export const isTaken = (cause: unknown): boolean => codeOf(cause) === "EADDRINUSE";

/** What is said when a socket cannot be opened. */
export const listeningError = (what: string, { host, port }: Endpoint, cause: unknown): DecnetError => {
  const hint = HINTS[codeOf(cause) ?? ""];
  return new DecnetError({
    code: "DN_LISTENER_PORT",
    message: `cannot listen for ${what} on ${host} port ${port}`,
    ...(hint !== undefined && { hint }),
    cause,
  });
};
