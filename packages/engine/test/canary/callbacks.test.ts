import assert from "node:assert/strict";
import { asAnyClass, type ContentClass } from "@decnet/sdk";
import { test } from "uvu";
import { callbackProblems, canCallHome, settingsFor } from "../../src/canary/callbacks.ts";

const canary = (callback: "http" | "dns" | "aws_passive") =>
  asAnyClass({
    id: `canary_${callback}`,
    category: "canary",
    callback,
    weight: 1,
    namer: () => "",
    notes: "",
  } as unknown as ContentClass);

test("a class that lacks its callback is not picked, a passive one is", () => {
  assert.equal(canCallHome(canary("http"), {}), false);
  assert.equal(canCallHome(canary("http"), { httpBase: "https://f.example" }), true);
  assert.equal(canCallHome(canary("dns"), { httpBase: "https://f.example" }), false);
  assert.equal(canCallHome(canary("aws_passive"), {}), true);
});

test("the operator is told once what is left out, and that a name gives the game away", () => {
  const [missing] = callbackProblems([canary("http"), canary("dns")], {});
  assert.equal(missing?.code, "DN_CANARY_NO_CALLBACK");
  assert.match(missing?.message ?? "", /canary_http, canary_dns/);
  const codes = callbackProblems([canary("http")], { httpBase: "https://honeypot.corp.example" }).map(
    ({ code }) => code,
  );
  assert.deepEqual(codes, ["DN_CANARY_TELLING_NAME"]);
});

test("a zone is lower-cased, for DNS folds case", () => {
  assert.deepEqual(settingsFor("t", { dnsZone: "CDN.Example.test" }), {
    token: "t",
    dnsZone: "cdn.example.test",
  });
});

test.run();
