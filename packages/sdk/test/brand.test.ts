import assert from "node:assert/strict";
import { test } from "uvu";
import { BRAND } from "../src/brand.ts";

for (const text of [
  "decnet",
  "# planted by DECNET",
  "/opt/canary_token",
  "HoneyPot",
  "a decoy",
  "decky-03",
]) {
  test(`it gives us away: ${text}`, () => {
    assert.equal(BRAND.test(text), true);
    assert.equal(BRAND.test(text), true);
  });
}

test("what others write does not", () => {
  for (const text of ["", "deck", "ph0ney", "dec net", "net.decoder"])
    assert.equal(BRAND.test(text), false, text);
});

test.run();
