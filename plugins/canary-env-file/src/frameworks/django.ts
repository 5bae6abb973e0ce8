import { entries } from "../env/section.ts";
import { drawKey } from "../services/secret.ts";
import type { Framework } from "./framework.ts";

// django.core.management.utils.get_random_secret_key: 50 of these.
const SECRET_KEY = "abcdefghijklmnopqrstuvwxyz0123456789!@#$%^&*(-_=+)";

/** Django with django-environ, django-storages and Celery: names as their documentation has them. */
export const django: Framework = {
  id: "django",
  weight: 4,
  perEnvironment: false,
  titledShare: 0.75,
  mysqlShare: 0.12,
  schemes: { postgres: "postgres", mysql: "mysql" },
  port: 8000,
  workers: [
    "celery -A config worker -l info -c #",
    "celery -A config worker -B --concurrency=#",
    "celery -A app worker -l warning --max-tasks-per-child=#0",
    "python manage.py qcluster",
  ],
  app: ({ ctx, app, random }) => {
    const hosts = [
      app.site,
      ...(random.bool(0.6) ? [ctx.host.address] : []),
      ...(random.bool(0.5) ? ["localhost"] : []),
    ];
    const prefix = random.pick(["", "", "DJANGO_"]);
    return entries([
      [
        "DJANGO_SETTINGS_MODULE",
        `${random.pick(["config", "config", app.slug.replaceAll("-", "_")])}.settings.${app.environment}`,
      ],
      [`${prefix}SECRET_KEY`, drawKey(SECRET_KEY, 50, random.fork("key"))],
      [`${prefix}DEBUG`, "False"],
      [`${prefix}ALLOWED_HOSTS`, hosts.join(",")],
      ["CSRF_TRUSTED_ORIGINS", random.bool(0.6) ? `https://${app.site}` : undefined],
      ["TIME_ZONE", random.bool(0.6) ? ctx.host.zone : undefined],
      ["LANGUAGE_CODE", random.bool(0.5) ? ctx.language : undefined],
      ["GUNICORN_WORKERS", random.bool(0.6) ? random.int(2, 9) : undefined],
      ["LOG_LEVEL", random.bool(0.6) ? random.pick(["INFO", "WARNING", "ERROR"]) : undefined],
      ["SECURE_SSL_REDIRECT", random.bool(0.4) ? "True" : undefined],
    ]);
  },
  database: ({ url }, random) =>
    entries([
      ["DATABASE_URL", url],
      ["CONN_MAX_AGE", random.bool(0.5) ? random.pick([60, 300, 600]) : undefined],
    ]),
  cache: ({ url }, random) =>
    entries([
      [random.pick(["REDIS_URL", "CACHE_URL"]), url(0)],
      ["CELERY_BROKER_URL", url(1)],
      ["CELERY_RESULT_BACKEND", random.bool(0.5) ? url(2) : undefined],
    ]),
  mail: ({ host, port, user, password, from }, { name }) =>
    entries([
      ["EMAIL_HOST", host],
      ["EMAIL_PORT", port],
      ["EMAIL_HOST_USER", user],
      ["EMAIL_HOST_PASSWORD", password],
      [port === 587 ? "EMAIL_USE_TLS" : "EMAIL_USE_SSL", "True"],
      ["DEFAULT_FROM_EMAIL", `${name} <${from}>`],
    ]),
  storage: ({ endpoint, region, bucket, key, secret }) =>
    entries([
      ["AWS_S3_ENDPOINT_URL", endpoint],
      ["AWS_S3_ACCESS_KEY_ID", key],
      ["AWS_S3_SECRET_ACCESS_KEY", secret],
      ["AWS_STORAGE_BUCKET_NAME", bucket],
      ["AWS_S3_REGION_NAME", region],
    ]),
  errors: (dsn, { environment }) =>
    entries([
      ["SENTRY_DSN", dsn],
      ["SENTRY_ENVIRONMENT", environment],
    ]),
};
