import { entries } from "../env/section.ts";
import { drawKey, HEX } from "../services/secret.ts";
import type { Framework } from "./framework.ts";

/** Rails 6 and 7 with Sidekiq: names from its guides and from its deployment habits. */
export const rails: Framework = {
  id: "rails",
  weight: 3,
  perEnvironment: true,
  titledShare: 0.6,
  mysqlShare: 0.15,
  schemes: { postgres: "postgresql", mysql: "mysql2" },
  port: 3000,
  workers: [
    "bundle exec sidekiq -c #",
    "bundle exec sidekiq -c # -q default -q mailers",
    "bundle exec sidekiq -C config/sidekiq.yml -t #0",
    "bin/rails solid_queue:start",
  ],
  app: ({ ctx, app, random }) =>
    entries([
      ["RAILS_ENV", app.environment],
      ["RACK_ENV", random.bool(0.4) ? app.environment : undefined],
      // `rails secret`: 64 bytes; config/master.key: 16 (ActiveSupport::EncryptedFile, AES-128-GCM).
      ["SECRET_KEY_BASE", drawKey(HEX, 128, random.fork("base"))],
      ["RAILS_MASTER_KEY", random.bool(0.7) ? drawKey(HEX, 32, random.fork("master")) : undefined],
      ["RAILS_LOG_TO_STDOUT", "true"],
      ["RAILS_SERVE_STATIC_FILES", random.bool(0.6) ? "true" : undefined],
      ["RAILS_LOG_LEVEL", random.bool(0.5) ? random.pick(["info", "warn", "debug"]) : undefined],
      ["RAILS_MAX_THREADS", random.pick([3, 5, 8])],
      ["WEB_CONCURRENCY", random.int(1, 4)],
      [random.pick(["APP_HOST", "APPLICATION_HOST"]), app.site],
      ["FORCE_SSL", random.bool(0.4) ? "true" : undefined],
      ["TZ", random.bool(0.4) ? ctx.host.zone : undefined],
      ["DEFAULT_LOCALE", random.bool(0.4) ? ctx.language : undefined],
      // lockbox: 32 bytes as hexadecimal digits.
      ["LOCKBOX_MASTER_KEY", random.bool(0.35) ? drawKey(HEX, 64, random.fork("lockbox")) : undefined],
    ]),
  database: ({ url }, random) =>
    entries([
      ["DATABASE_URL", url],
      ["DB_POOL", random.bool(0.5) ? random.pick([5, 10, 15]) : undefined],
    ]),
  cache: ({ url }, random) =>
    entries([
      ["REDIS_URL", url(0)],
      ["SIDEKIQ_REDIS_URL", random.bool(0.5) ? url(1) : undefined],
      ["SIDEKIQ_CONCURRENCY", random.bool(0.5) ? random.pick([3, 5, 10]) : undefined],
    ]),
  mail: ({ host, port, user, password, from }, { domain }) =>
    entries([
      ["SMTP_ADDRESS", host],
      ["SMTP_PORT", port],
      ["SMTP_DOMAIN", domain],
      ["SMTP_USER_NAME", user],
      ["SMTP_PASSWORD", password],
      ["MAILER_SENDER", from],
    ]),
  storage: ({ endpoint, region, bucket, key, secret }) =>
    entries([
      ["STORAGE_ENDPOINT", endpoint],
      ["STORAGE_REGION", region],
      ["STORAGE_BUCKET", bucket],
      ["STORAGE_ACCESS_KEY", key],
      ["STORAGE_SECRET_KEY", secret],
    ]),
  errors: (dsn, { environment }) =>
    entries([
      ["SENTRY_DSN", dsn],
      ["SENTRY_CURRENT_ENV", environment],
    ]),
};
