import { entries } from "../env/section.ts";
import { ALPHANUMERIC, drawBase64, drawKey, drawPassword, HEX } from "../services/secret.ts";
import type { Framework } from "./framework.ts";

/** Settings that a Compose file fills its services in with: a house's own names. */
export const compose: Framework = {
  id: "compose",
  weight: 4,
  perEnvironment: false,
  titledShare: 0.75,
  mysqlShare: 0.3,
  schemes: { postgres: "postgres", mysql: "mysql" },
  port: 8080,
  workers: [
    "/app/worker",
    "/app/bin/worker --queue default --threads #",
    "./worker -concurrency #",
    "/usr/local/bin/app jobs -n #",
  ],
  app: ({ ctx, app, random }) =>
    entries([
      ["COMPOSE_PROJECT_NAME", app.slug],
      ["IMAGE_TAG", app.version],
      ["TZ", ctx.host.zone],
      ["HTTP_PORT", app.port],
      [random.pick(["SITE_URL", "EXTERNAL_URL", "PUBLIC_URL"]), `https://${app.site}`],
      ["LOG_LEVEL", random.pick(["info", "warn", "error"])],
      ["ADMIN_EMAIL", ctx.persona.email],
      ["ADMIN_PASSWORD", random.bool(0.6) ? drawPassword(random.fork("admin")) : undefined],
      [
        random.pick(["SECRET_KEY", "APP_SECRET"]),
        random.bool() ? drawKey(HEX, 64, random.fork("key")) : drawBase64(32, random.fork("key")),
      ],
      ["ENCRYPTION_KEY", random.bool(0.5) ? drawKey(ALPHANUMERIC, 32, random.fork("encryption")) : undefined],
      ["UPLOAD_LIMIT_MB", random.bool(0.4) ? random.pick([16, 25, 32, 64, 100]) : undefined],
    ]),
  database: ({ engine, host, port, name, user, password, url }) => {
    const [prefix, database] = engine === "postgres" ? ["POSTGRES", "DB"] : ["MYSQL", "DATABASE"];
    return entries([
      [`${prefix}_HOST`, host],
      [`${prefix}_PORT`, port],
      [`${prefix}_${database}`, name],
      [`${prefix}_USER`, user],
      [`${prefix}_PASSWORD`, password],
      ["DATABASE_URL", url],
    ]);
  },
  cache: ({ host, port, password, url }, random) =>
    random.bool()
      ? entries([["REDIS_URL", url(0)]])
      : entries([
          ["REDIS_HOST", host],
          ["REDIS_PORT", port],
          ["REDIS_PASSWORD", password],
        ]),
  mail: ({ host, port, user, password, from }) =>
    entries([
      ["SMTP_HOST", host],
      ["SMTP_PORT", port],
      ["SMTP_USERNAME", user],
      ["SMTP_PASSWORD", password],
      ["SMTP_FROM", from],
    ]),
  storage: ({ endpoint, region, bucket, key, secret }) =>
    entries([
      ["S3_ENDPOINT", endpoint],
      ["S3_REGION", region],
      ["S3_BUCKET", bucket],
      ["S3_ACCESS_KEY_ID", key],
      ["S3_SECRET_ACCESS_KEY", secret],
    ]),
  errors: (dsn) => entries([["SENTRY_DSN", dsn]]),
};
