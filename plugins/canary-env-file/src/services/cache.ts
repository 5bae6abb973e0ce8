import type { CanaryContext, Random } from "@decnet/sdk";
import { drawPassword } from "./secret.ts";
import { drawServiceHost } from "./service-host.ts";

/** The application's Redis. */
export interface Cache {
  readonly host: string;
  readonly port: number;
  readonly password: string | undefined;
  /** The address of one of its numbered databases. */
  url(database: number): string;
}

/** What the cache is called where it runs in the same deployment. */
export const CACHE_SERVICE = "redis";
const PORT = 6379;

/** Draws the Redis; one in the same deployment has no password mostly. */
export const drawCache = (ctx: CanaryContext, random: Random): Cache => {
  const host = drawServiceHost(
    ctx,
    {
      labels: ["redis", "cache", "redis01", "kv", "queue", "cache1"],
      neighbours: /redis|cache/i,
      otherwise: CACHE_SERVICE,
      chance: 0.6,
    },
    random.fork("host"),
  );
  const isOpen = host === CACHE_SERVICE && random.bool(0.8);
  const password = isOpen ? undefined : drawPassword(random.fork("password"));
  return {
    host,
    port: PORT,
    password,
    url: (database) => `redis://${password === undefined ? "" : `:${password}@`}${host}:${PORT}/${database}`,
  };
};
