import { DecnetError } from "@decnet/sdk";
import { Value } from "typebox/value";
import type { Environment } from "./environment-variables.ts";
import { ListeningPort } from "./listener-schema.ts";
import { llmFrom } from "./llm-environment.ts";
import { type Config, ConfigSchema } from "./schema.ts";

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

/** The schema holds for what the environment says, too; the file's own part was checked before. */
const checkCallback = (name: string, key: "httpBase" | "dnsZone", value: string | undefined): void => {
  const schema = ConfigSchema.properties.canary.properties[key];
  if (value === undefined || Value.Check(schema, value)) return;
  throw new DecnetError({
    code: "DN_CONFIG_INVALID",
    message: `${name} cannot be a callback address: ${value}`,
    path: name,
    hint:
      key === "httpBase"
        ? "give an http(s) address, such as https://files.example.com"
        : "give a DNS zone, such as cdn.example.com",
  });
};

/** A side of the listener with the port that the environment names; one that is off stays off. */
const onPort = <Side extends { readonly port: number }>(
  side: Side | false,
  name: string,
  text: string | undefined,
): Side | false => {
  if (side === false || !text) return side;
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (Value.Check(ListeningPort, port)) return { ...side, port };
  throw new DecnetError({
    code: "DN_CONFIG_INVALID",
    message: `${name} cannot be a port: ${text}`,
    path: name,
    hint: "give a number from 0 to 65535",
  });
};

/**
 * Lays `DECNET_*` over a config; flags come over both. An empty variable counts as unset.
 *
 * @throws DecnetError `DN_CONFIG_INVALID` for an address or a port that is none, `DN_STORE_UNSUPPORTED` for a database that cannot be used.
 */
export const applyEnvironment = (config: Config, env: Environment): Config => {
  const type = env.DECNET_DB_TYPE || "sqlite";
  if (type !== "sqlite") throw unsupported(type);
  const httpBase = env.DECNET_CANARY_HTTP_BASE?.replace(/\/+$/, "") || config.canary.httpBase;
  const dnsZone = env.DECNET_CANARY_DNS_ZONE || config.canary.dnsZone;
  const blobDir = env.DECNET_CANARY_BLOB_DIR || config.canary.blobDir;
  checkCallback("DECNET_CANARY_HTTP_BASE", "httpBase", httpBase);
  checkCallback("DECNET_CANARY_DNS_ZONE", "dnsZone", dnsZone);
  const filename = env.DECNET_DB_URL ? sqliteFile(env.DECNET_DB_URL) : config.store.filename;
  const { listener } = config.canary;
  const personas = env.DECNET_REALISM_PERSONAS || config.personas;
  return {
    ...config,
    store: { ...(filename !== undefined && { filename }) },
    canary: {
      ...config.canary,
      ...(httpBase !== undefined && { httpBase }),
      ...(dnsZone !== undefined && { dnsZone }),
      ...(blobDir !== undefined && { blobDir }),
      listener: {
        ...listener,
        http: onPort(listener.http, "DECNET_CANARY_HTTP_PORT", env.DECNET_CANARY_HTTP_PORT),
        dns: onPort(listener.dns, "DECNET_CANARY_DNS_PORT", env.DECNET_CANARY_DNS_PORT),
      },
    },
    llm: llmFrom(config.llm, env),
    ...(personas !== undefined && { personas }),
  };
};
