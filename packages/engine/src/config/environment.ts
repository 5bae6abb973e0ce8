import { DecnetError } from "@decnet/sdk";
import type { Config } from "./schema.ts";

/** The process's environment, or a test's. */
export type Environment = Readonly<Record<string, string | undefined>>;

const unsupported = (type: string): DecnetError =>
  new DecnetError({
    code: "DN_STORE_UNSUPPORTED",
    message: `DECNET_DB_TYPE ${type} is not supported yet`,
    path: "DECNET_DB_TYPE",
    hint: "unset it, or set it to sqlite",
  });

/** `sqlite:///var/lib/decnet.db` and the reference's `sqlite+aiosqlite:///…` name a file. */
const sqliteFile = (url: string): string => {
  const match = /^sqlite(?:\+\w+)?:\/\/\/?(.+)$/.exec(url);
  if (match === null) throw unsupported(url.split(":")[0] as string);
  return match[1] as string;
};

/**
 * Lays `DECNET_*` over a config; flags come over both. An empty variable counts as unset.
 *
 * @throws DecnetError `DN_STORE_UNSUPPORTED` for a database that cannot be used.
 */
export const applyEnvironment = (config: Config, env: Environment): Config => {
  const type = env.DECNET_DB_TYPE || "sqlite";
  if (type !== "sqlite") throw unsupported(type);
  const httpBase = env.DECNET_CANARY_HTTP_BASE?.replace(/\/+$/, "") || config.canary.httpBase;
  const dnsZone = env.DECNET_CANARY_DNS_ZONE || config.canary.dnsZone;
  const filename = env.DECNET_DB_URL ? sqliteFile(env.DECNET_DB_URL) : config.store.filename;
  const personas = env.DECNET_REALISM_PERSONAS || config.personas;
  return {
    ...config,
    store: { ...(filename !== undefined && { filename }) },
    canary: { ...(httpBase !== undefined && { httpBase }), ...(dnsZone !== undefined && { dnsZone }) },
    ...(personas !== undefined && { personas }),
  };
};
