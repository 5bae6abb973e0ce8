import assert from "node:assert/strict";
import { test } from "uvu";
import { CREDENTIAL_FORMAT } from "../../../src/audit/tells/formats/f07-credential-format.ts";
import { makeHost, makeView } from "../make-host.ts";

const seen = async (body: string) =>
  (await CREDENTIAL_FORMAT.check(makeView(makeHost({ "/home/ana/.env": { body } })))).map((hit) => hit.seen);

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const HEADER = encode({ alg: "HS256", typ: "JWT" });
const CLAIMS = encode({ sub: "ana", iat: 1795103221 });
const SIGNATURE = "c2lnbmVkLWJ5LXRoZS1zZXJ2aWNlLWFjY291bnQtMTI";

test("credentials that nobody would have issued are seen", async () => {
  for (const body of [
    "aws_access_key_id = AKIA0189QWERTY01ABCD\n",
    "aws_access_key_id = AKIAQWERTY\n",
    "aws_access_key_id = 6f1ed002ab5595859014\n",
    "AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMIK7MDENGbPxRfiCYzzAbCd\n",
    "password_hash: $2b$12$KIXQ4tG1S9bT0yTq3n8vUe1Z5cE7\n",
    `TOKEN=${HEADER}.${CLAIMS}\n`,
    `TOKEN=${HEADER}.bm90IGpzb24.${SIGNATURE}\n`,
    `TOKEN=${HEADER}.${CLAIMS}.c2hvcnQ\n`,
    "ghp_0123456789abcdefABCDEF\n",
    `ana:$6$saltsalt$${"a".repeat(20)}B${"c".repeat(22)}:19000::::::\n`
      .replace(/a{20}/, "abcdefghijklmnopqrst")
      .replace(/c{22}/, "uvwxyz0123456789ABCDEF"),
  ])
    assert.equal((await seen(body)).length, 1, body);
});

test("sound ones, placeholders and words that look like one are not", async () => {
  assert.deepEqual(
    await seen(
      [
        "aws_access_key_id = AKIAQ7ZTNMVDRX4J2WPL",
        "aws_secret_access_key = wJalrXUtnFEMIK7MDENGbPxRfiCYzzAbCdEfGh/+",
        "aws_access_key_id = AKIAIOSFODNN7EXAMPLE",
        "aws_secret_access_key = your-secret-access-key-goes-here",
        "AWS_SECRET_ACCESS_KEY=$(vault read -field=key aws)",
        "hash: $2y$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy",
        `TOKEN=${HEADER}.${CLAIMS}.${SIGNATURE}`,
        `session=${encode({ user: "ana" })}.ZQ7xYw.${SIGNATURE}`,
        "mv $1$DATE$EXT $2a$10$x",
        "npm_config_user_agent_of_the_build=1",
        "see https://jwt.io, tokens look like eyJhbGciOi...",
      ].join("\n"),
    ),
    [],
  );
});

test.run();
