import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "uvu";
import { base32, TOKEN_BYTES } from "../../src/canary/mint-token.ts";

test("it is RFC 4648's base32, in lower case", () => {
  // The RFC's own vectors (section 10).
  for (const [text, expected] of [
    ["f", "my"],
    ["fo", "mzxq"],
    ["foo", "mzxw6"],
    ["foob", "mzxw6yq"],
    ["fooba", "mzxw6ytb"],
    ["foobar", "mzxw6ytboi"],
  ] as const) {
    assert.equal(base32(Buffer.from(text)), expected);
  }
});

test("a token is a DNS label that survives case folding", () => {
  for (let at = 0; at < 200; at++) assert.match(base32(randomBytes(TOKEN_BYTES)), /^[a-z2-7]{26}$/);
});

test.run();
