import assert from "node:assert/strict";
import { test } from "uvu";
import { readEnv } from "./read-env.ts";
import { samples } from "./sample.ts";

const many = await samples(300);
const opened = many.map((one) => ({ ...one, env: readEnv(one.text) }));

const first = (env: Readonly<Record<string, string>>, ...keys: readonly string[]): string | undefined =>
  keys.map((key) => env[key]).find((value) => value !== undefined);

test("three addresses or more lead to the listener, each to a path of its own", () => {
  for (const { env, ctx } of opened) {
    const prefix = `${new URL(ctx.canary.httpBase ?? "").host}/c/${ctx.canary.token}/`;
    const paths = Object.values(env)
      .filter((value) => value.includes(prefix))
      .map((value) => new URL(value).pathname);
    assert.ok(paths.length >= 3 && paths.length <= 4, paths.join(" "));
    assert.equal(new Set(paths).size, paths.length);
    const api = Object.entries(env).find(([key]) => key.endsWith("_API_URL"))?.[1] ?? "";
    assert.match(api, /^https:\/\/[\w-]+:[\w.-]{12,}@/, "no login for a scanner to try");
  }
});

test("the database is at the token's own name, as are some caches and relays", () => {
  let caches = 0;
  let relays = 0;
  for (const { env, ctx, text } of opened) {
    const zone = `.${ctx.canary.token}.${ctx.canary.dnsZone}`;
    const host =
      first(env, "DB_HOST", "POSTGRES_HOST", "MYSQL_HOST") ?? new URL(env.DATABASE_URL ?? "").hostname;
    assert.ok(host.endsWith(zone), host);
    if (/^(REDIS_(URL|HOST)|CACHE_URL)=.*@?\w+\./m.test(text)) caches++;
    if (first(env, "MAIL_HOST", "EMAIL_HOST", "SMTP_HOST", "SMTP_ADDRESS")?.endsWith(zone)) relays++;
  }
  assert.ok(caches > opened.length * 0.3 && relays > opened.length * 0.3, `${caches} ${relays}`);
});

test("without a DNS zone hosts are the neighbours, or the company's", async () => {
  for (const { text, ctx } of await samples(60, {
    canary: { token: "b".repeat(26), httpBase: "https://x.test" },
  })) {
    const env = readEnv(text);
    const host =
      first(env, "DB_HOST", "POSTGRES_HOST", "MYSQL_HOST") ?? new URL(env.DATABASE_URL ?? "").hostname;
    assert.equal(host, "db-lis-02");
    assert.ok(!text.includes(`${ctx.canary.token}.`));
  }
});

test("a database's URL says what its settings say", () => {
  let both = 0;
  for (const { env } of opened) {
    if (env.DATABASE_URL === undefined) continue;
    const url = new URL(env.DATABASE_URL);
    const name = url.pathname.slice(1);
    assert.match(url.protocol, /^(postgres(ql)?|mysql2?):$/);
    assert.ok(url.username && url.password && name);
    const set = {
      host: first(env, "DB_HOST", "POSTGRES_HOST", "MYSQL_HOST"),
      port: first(env, "DB_PORT", "POSTGRES_PORT", "MYSQL_PORT"),
      name: first(env, "DB_DATABASE", "POSTGRES_DB", "MYSQL_DATABASE"),
      user: first(env, "DB_USERNAME", "POSTGRES_USER", "MYSQL_USER"),
      password: first(env, "DB_PASSWORD", "POSTGRES_PASSWORD", "MYSQL_PASSWORD"),
    };
    if (set.host === undefined) continue;
    both++;
    assert.deepEqual(set, {
      host: url.hostname,
      port: url.port,
      name,
      user: url.username,
      password: url.password,
    });
    assert.equal(url.protocol.startsWith("postgres"), url.port === "5432");
  }
  assert.ok(both > 40, String(both));
});

test("settings that go together agree", () => {
  for (const { env, ctx } of opened) {
    const { domain } = { domain: ctx.persona.email.split("@")[1] };
    const port = first(env, "MAIL_PORT", "EMAIL_PORT", "SMTP_PORT");
    if (port !== undefined) assert.match(port, /^(587|465)$/);
    if (env.MAIL_ENCRYPTION !== undefined) assert.equal(env.MAIL_ENCRYPTION, port === "587" ? "tls" : "ssl");
    if (env.SMTP_SECURE !== undefined) assert.equal(env.SMTP_SECURE, String(port === "465"));
    assert.equal(env.EMAIL_USE_TLS !== undefined, env.EMAIL_PORT === "587");
    const brokers = [env.REDIS_URL, env.CACHE_URL, env.CELERY_BROKER_URL, env.SIDEKIQ_REDIS_URL].filter(
      (url) => url !== undefined,
    );
    assert.ok(new Set(brokers.map((url) => new URL(url).host)).size <= 1);
    const from = first(
      env,
      "MAIL_FROM_ADDRESS",
      "DEFAULT_FROM_EMAIL",
      "MAIL_FROM",
      "MAILER_SENDER",
      "SMTP_FROM",
    );
    if (from !== undefined) assert.ok(from.replace(/>$/, "").endsWith(`@${domain}`), from);
    const site = first(env, "APP_URL", "BASE_URL", "PUBLIC_URL", "SITE_URL", "EXTERNAL_URL");
    if (site !== undefined) assert.ok(new URL(site).hostname.endsWith(`.${domain}`));
    if (env.MAIL_FROM_NAME !== undefined) assert.equal(env.MAIL_FROM_NAME, env.APP_NAME);
  }
});

test("passwords and keys are nobody else's", () => {
  const secrets = opened
    .flatMap(({ env }) =>
      Object.entries(env)
        .filter(([key]) => /PASS|SECRET|_KEY$/.test(key))
        .map(([, value]) => value),
    )
    .filter((value) => value.length > 8);
  const seen = new Map<string, number>();
  for (const secret of secrets) seen.set(secret, (seen.get(secret) ?? 0) + 1);
  for (const [secret, times] of seen) assert.equal(times, 1, secret);
});

test.run();
