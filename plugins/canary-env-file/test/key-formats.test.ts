import assert from "node:assert/strict";
import { test } from "uvu";
import { CREDENTIAL_FORMS } from "../../../packages/engine/src/audit/tells/formats/credential-forms.ts";
import { faultOfJwt } from "../../../packages/engine/src/audit/tells/formats/jwt.ts";
import { signJwt } from "../src/services/jwt.ts";
import { readEnv } from "./read-env.ts";
import { samples } from "./sample.ts";

const opened = (await samples(300)).map((one) => ({ ...one, env: readEnv(one.text) }));

/** All values of one setting; the test fails when hardly any file has it. */
const valuesOf = (pattern: RegExp, least: number): string[] => {
  const values = opened.flatMap(({ env }) =>
    Object.entries(env)
      .filter(([key]) => pattern.test(key))
      .map(([, value]) => value),
  );
  assert.ok(values.length >= least, `only ${values.length} of ${pattern}`);
  return values;
};

test("Laravel's key is 32 bytes as artisan writes them", () => {
  for (const key of valuesOf(/^APP_KEY$/, 30)) {
    assert.match(key, /^base64:[A-Za-z0-9+/]{43}=$/);
    assert.equal(Buffer.from(key.slice(7), "base64").length, 32);
  }
});

test("Django's has fifty characters of its alphabet", () => {
  for (const { env } of opened.filter((one) => one.env.DJANGO_SETTINGS_MODULE !== undefined))
    assert.match(env.SECRET_KEY ?? env.DJANGO_SECRET_KEY ?? "", /^[a-z0-9!@#$%^&*(\-_=+)]{50}$/);
});

test("Rails' are 64 and 16 bytes in hexadecimal digits", () => {
  for (const key of valuesOf(/^SECRET_KEY_BASE$/, 20)) assert.match(key, /^[0-9a-f]{128}$/);
  for (const key of valuesOf(/^RAILS_MASTER_KEY$/, 15)) assert.match(key, /^[0-9a-f]{32}$/);
});

test("a DSN has a key of 32 hexadecimal digits, and ends in a project's number", () => {
  for (const dsn of valuesOf(/^SENTRY_(LARAVEL_)?DSN$/, 150))
    assert.match(dsn, /^https:\/\/[0-9a-f]{32}@files\.example\.test\/c\/[a-z2-7]{26}\/\w+\/\d{1,3}$/);
});

test("the store's keys have MinIO's form", () => {
  for (const key of valuesOf(
    /^(MINIO_KEY|AWS_S3_ACCESS_KEY_ID|S3_ACCESS_KEY(_ID)?|STORAGE_ACCESS_KEY)$/,
    150,
  ))
    assert.match(key, /^[0-9A-Z]{20}$/);
  for (const key of valuesOf(
    /^(MINIO_SECRET|AWS_S3_SECRET_ACCESS_KEY|S3_SECRET_(ACCESS_)?KEY|STORAGE_SECRET_KEY)$/,
    150,
  ))
    assert.match(key, /^[A-Za-z0-9+]{40}$/);
});

test("tokens have three sound parts, were issued before the file was written, and are still good", () => {
  for (const { env, ctx } of opened) {
    const [, token] = Object.entries(env).find(([key]) => key.endsWith("_API_TOKEN")) ?? [];
    if (token === undefined) continue;
    assert.equal(faultOfJwt(token), undefined);
    const [header, claims, signature] = token.split(".");
    assert.deepEqual(JSON.parse(Buffer.from(header ?? "", "base64url").toString()), {
      alg: "HS256",
      typ: "JWT",
    });
    const { iat, exp } = JSON.parse(Buffer.from(claims ?? "", "base64url").toString());
    assert.ok(iat < ctx.clock.now() / 1000 && exp > iat);
    assert.equal(Buffer.from(signature ?? "", "base64url").length, 32);
  }
  valuesOf(/_API_TOKEN$/, 100);
});

test("a token is signed as RFC 7515 has it", () => {
  // Appendix A.1 signs other bytes (its header holds line breaks); this one is jwt.io's example.
  assert.equal(
    signJwt({ sub: "1234567890", name: "John Doe", iat: 1516239022 }, "your-256-bit-secret"),
    "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c",
  );
});

test("the audit finds nothing wrong with any credential", () => {
  for (const { text, companions } of opened)
    for (const file of [text, ...companions.map(({ body }) => String(body))])
      for (const { claims, fault } of CREDENTIAL_FORMS)
        for (const match of file.matchAll(claims)) assert.equal(fault(match[1] ?? match[0]), undefined);
});

test.run();
