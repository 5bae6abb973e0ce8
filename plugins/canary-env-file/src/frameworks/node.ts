import { entries } from "../env/section.ts";
import { drawBase64, drawKey, HEX } from "../services/secret.ts";
import type { Framework } from "./framework.ts";

/** A Node service on Express, Nest or Fastify: every house has its own names. */
export const node: Framework = {
  id: "node",
  weight: 5,
  perEnvironment: true,
  titledShare: 0.75,
  mysqlShare: 0.15,
  schemes: { postgres: "postgresql", mysql: "mysql" },
  port: 3000,
  workers: [
    "node dist/worker.js --concurrency #",
    "node dist/queue.js -n #",
    "npm run worker",
    "node --max-old-space-size=#00 build/jobs/index.js",
  ],
  app: ({ ctx, app, random }) => {
    const secret = (name: string) =>
      random.bool() ? drawKey(HEX, 64, random.fork(name)) : drawBase64(48, random.fork(name));
    return entries([
      ["NODE_ENV", "production"],
      ["APP_ENV", app.environment === "staging" ? "staging" : undefined],
      ["PORT", app.port],
      ["HOST", random.bool(0.5) ? "0.0.0.0" : undefined],
      [random.pick(["BASE_URL", "PUBLIC_URL", "APP_URL"]), `https://${app.site}`],
      ["CORS_ORIGIN", random.bool(0.5) ? `https://${app.site}` : undefined],
      ["TZ", random.bool(0.4) ? ctx.host.zone : undefined],
      ["LOG_LEVEL", random.pick(["info", "warn", "debug", "error"])],
      ["JWT_SECRET", secret("jwt")],
      ["JWT_EXPIRES_IN", random.pick(["1h", "8h", "12h", "1d", "7d"])],
      ["SESSION_SECRET", random.bool(0.6) ? secret("session") : undefined],
      ["COOKIE_DOMAIN", random.bool(0.4) ? `.${app.domain}` : undefined],
      ["TRUST_PROXY", random.bool(0.4) ? 1 : undefined],
      ["RATE_LIMIT_MAX", random.bool(0.4) ? random.pick([60, 100, 200, 300]) : undefined],
    ]);
  },
  database: ({ url }, random) =>
    entries([
      ["DATABASE_URL", url],
      [
        random.pick(["DB_POOL_MAX", "DATABASE_POOL_SIZE", "PGPOOL_MAX"]),
        random.bool(0.6) ? random.pick([5, 10, 15, 20]) : undefined,
      ],
      ["DB_LOGGING", random.bool(0.3) ? "false" : undefined],
    ]),
  cache: ({ url }, random) =>
    entries([
      ["REDIS_URL", url(random.int(0, 3))],
      ["CACHE_TTL", random.bool(0.5) ? random.pick([60, 300, 600, 3600]) : undefined],
      ["QUEUE_PREFIX", random.bool(0.3) ? "bull" : undefined],
    ]),
  mail: ({ host, port, user, password, from }, { name }) =>
    entries([
      ["SMTP_HOST", host],
      ["SMTP_PORT", port],
      ["SMTP_SECURE", String(port === 465)],
      ["SMTP_USER", user],
      ["SMTP_PASS", password],
      ["MAIL_FROM", `${name} <${from}>`],
    ]),
  storage: ({ endpoint, region, bucket, key, secret }) =>
    entries([
      ["S3_ENDPOINT", endpoint],
      ["S3_REGION", region],
      ["S3_BUCKET", bucket],
      ["S3_ACCESS_KEY", key],
      ["S3_SECRET_KEY", secret],
      ["S3_FORCE_PATH_STYLE", "true"],
    ]),
  errors: (dsn, { environment, version, slug }, random) =>
    entries([
      ["SENTRY_DSN", dsn],
      ["SENTRY_ENVIRONMENT", environment],
      ["SENTRY_RELEASE", random.bool(0.5) ? `${slug}@${version}` : undefined],
    ]),
};
