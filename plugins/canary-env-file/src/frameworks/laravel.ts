import { entries, reference } from "../env/section.ts";
import { ALPHANUMERIC, drawBase64, drawKey } from "../services/secret.ts";
import type { Framework } from "./framework.ts";

/** Laravel 9 to 11: names from its own `.env.example`. */
export const laravel: Framework = {
  id: "laravel",
  weight: 4,
  perEnvironment: true,
  titledShare: 0,
  mysqlShare: 0.4,
  schemes: { postgres: "postgresql", mysql: "mysql" },
  port: 8080,
  workers: [
    "php artisan queue:work --tries=#",
    "php artisan queue:work redis --sleep=# --timeout=90",
    "php artisan queue:work --queue=high,default --max-time=#00",
    "php artisan horizon",
  ],
  app: ({ ctx, app, random }) => [
    ...entries([
      ["APP_NAME", app.name],
      ["APP_ENV", app.environment],
      // config/app.php: AES-256-CBC takes 32 bytes; `artisan key:generate` writes them so.
      ["APP_KEY", `base64:${drawBase64(32, random.fork("key"))}`],
      ["APP_DEBUG", String(app.environment === "staging" && random.bool())],
      ["APP_URL", `https://${app.site}`],
      ["APP_TIMEZONE", random.bool(0.5) ? ctx.host.zone : undefined],
      ["APP_LOCALE", random.bool(0.5) ? ctx.language : undefined],
      ["LOG_CHANNEL", random.pick(["stack", "daily", "stderr"])],
      ["LOG_LEVEL", random.pick(["info", "warning", "error", "debug"])],
      ["BCRYPT_ROUNDS", random.bool(0.3) ? 12 : undefined],
      // tymon/jwt-auth's `jwt:secret`: 64 letters and digits.
      ["JWT_SECRET", random.bool(0.4) ? drawKey(ALPHANUMERIC, 64, random.fork("jwt")) : undefined],
    ]),
  ],
  database: ({ engine, host, port, name, user, password, url }, random) =>
    entries([
      ["DB_CONNECTION", engine === "postgres" ? "pgsql" : "mysql"],
      ["DB_HOST", host],
      ["DB_PORT", port],
      ["DB_DATABASE", name],
      ["DB_USERNAME", user],
      ["DB_PASSWORD", password],
      // Where it is set, it comes before the others.
      ["DATABASE_URL", random.bool(0.4) ? url : undefined],
    ]),
  cache: ({ host, port, password }, random) =>
    entries([
      ["CACHE_DRIVER", "redis"],
      ["QUEUE_CONNECTION", "redis"],
      ["SESSION_DRIVER", random.pick(["redis", "database", "file"])],
      ["SESSION_LIFETIME", random.pick([120, 240, 480])],
      ["REDIS_HOST", host],
      ["REDIS_PASSWORD", password ?? "null"],
      ["REDIS_PORT", port],
    ]),
  mail: ({ host, port, user, password, from }) => [
    ...entries([
      ["MAIL_MAILER", "smtp"],
      ["MAIL_HOST", host],
      ["MAIL_PORT", port],
      ["MAIL_USERNAME", user],
      ["MAIL_PASSWORD", password],
      ["MAIL_ENCRYPTION", port === 587 ? "tls" : "ssl"],
      ["MAIL_FROM_ADDRESS", from],
    ]),
    { key: "MAIL_FROM_NAME", value: reference("APP_NAME"), expand: true },
  ],
  storage: ({ endpoint, region, bucket, key, secret }) =>
    entries([
      ["FILESYSTEM_DISK", "minio"],
      ["MINIO_ENDPOINT", endpoint],
      ["MINIO_KEY", key],
      ["MINIO_SECRET", secret],
      ["MINIO_REGION", region],
      ["MINIO_BUCKET", bucket],
    ]),
  errors: (dsn, _, random) =>
    entries([
      ["SENTRY_LARAVEL_DSN", dsn],
      ["SENTRY_TRACES_SAMPLE_RATE", random.pick(["0.1", "0.2", "0.05", "1.0"])],
    ]),
};
