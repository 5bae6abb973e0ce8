import type { RequestHead } from "../protocol/request-head.ts";

/** Where an operator's canaries call. */
export interface CallbackPlaces {
  /** The path parts of the operator's HTTP bases, without a slash at their ends. */
  readonly pathPrefixes: readonly string[];
  /** The zone whose names hold tokens. */
  readonly dnsZone?: string;
}

/** 16 bytes in base32. */
const TOKEN = "[A-Za-z2-7]{26}";
const LABEL = new RegExp(`^${TOKEN}$`);

const escapeForPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** A function that reads the token out of a path. */
export const pathToken = (pathPrefixes: readonly string[]): ((path: string) => string | undefined) => {
  const prefix = pathPrefixes.map(escapeForPattern).join("|");
  const place = new RegExp(`^(?:${prefix})/c/(${TOKEN})(?![A-Za-z0-9])`);
  return (path) => place.exec(path)?.[1]?.toLowerCase();
};

/** A function that reads the token out of a host name, with or without a port. */
export const hostToken = (dnsZone: string | undefined): ((host: string) => string | undefined) => {
  if (dnsZone === undefined || dnsZone === "") return () => undefined;
  const end = `.${dnsZone.toLowerCase().replace(/^\.|\.$/g, "")}`;
  return (host) => {
    const name = host.toLowerCase().replace(/:\d*$/, "").replace(/\.$/, "");
    if (!name.endsWith(end)) return undefined;
    return name
      .slice(0, -end.length)
      .split(".")
      .find((label) => LABEL.test(label));
  };
};

/** The tokens that a request names, each once, in lower case: in its path and in the hosts that it gives. */
export const tokenFinder = ({ pathPrefixes, dnsZone }: CallbackPlaces): ((head: RequestHead) => string[]) => {
  const inPath = pathToken(pathPrefixes);
  const inHost = hostToken(dnsZone);
  return (head) => {
    const found = [
      inPath(head.path ?? head.target),
      ...[head.field("host"), head.targetHost].map((host) => (host === undefined ? undefined : inHost(host))),
    ];
    return [...new Set(found.filter((token) => token !== undefined))];
  };
};
