import type { CanaryContext } from "@decnet/sdk";
import type { App } from "../app/app.ts";
import { type Cache, drawCache } from "./cache.ts";
import { type Database, drawDatabase } from "./database.ts";
import { drawDsn } from "./errors.ts";
import { drawHook, type Hook } from "./hook.ts";
import { drawMailer, type Mailer } from "./mailer.ts";
import { drawPartner, type Partner } from "./partner.ts";
import { drawStorage, type Storage } from "./storage.ts";

/** All that the application talks to. */
export interface Services {
  readonly database: Database;
  readonly partner: Partner;
  readonly cache: Cache | undefined;
  readonly mailer: Mailer | undefined;
  readonly storage: Storage | undefined;
  /** Where it reports its errors to. */
  readonly dsn: string | undefined;
  readonly hook: Hook | undefined;
}

const OPTIONAL = ["storage", "dsn", "hook"] as const;

// Small applications keep no queue, and send no mail.
const CACHE_SHARE = 0.85;
const MAIL_SHARE = 0.8;

/** Draws the services of an application. The partner and two or three others are reached over the callback address. */
export const drawServices = (ctx: CanaryContext, app: App): Services => {
  const random = ctx.random.fork("services");
  const has = new Set(random.sample(OPTIONAL, random.int(2, OPTIONAL.length)));
  return {
    database: drawDatabase(ctx, app, random.fork("database")),
    partner: drawPartner(ctx, app, random.fork("partner")),
    cache: random.bool(CACHE_SHARE) ? drawCache(ctx, random.fork("cache")) : undefined,
    mailer: random.bool(MAIL_SHARE) ? drawMailer(ctx, app, random.fork("mailer")) : undefined,
    storage: has.has("storage") ? drawStorage(ctx, app, random.fork("storage")) : undefined,
    dsn: has.has("dsn") ? drawDsn(ctx, random.fork("dsn")) : undefined,
    hook: has.has("hook") ? drawHook(ctx, random.fork("hook")) : undefined,
  };
};
