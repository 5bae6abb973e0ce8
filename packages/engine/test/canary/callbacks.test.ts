import assert from "node:assert/strict";
import { asAnyClass, type ContentClass } from "@decnet/sdk";
import { test } from "uvu";
import { type Callbacks, callbackProblems, canCallHome, settingsFor } from "../../src/canary/callbacks.ts";

const canary = (callback: "http" | "dns" | "aws_passive") =>
  asAnyClass({
    id: `canary_${callback}`,
    category: "canary",
    callback,
    weight: 1,
    namer: () => "",
    notes: "",
  } as unknown as ContentClass);

const to = (callbacks: Partial<Callbacks>): Callbacks => ({ httpBases: {}, ...callbacks });

test("a class that lacks its callback is not picked, a passive one is", () => {
  assert.equal(canCallHome(canary("http"), to({})), false);
  assert.equal(canCallHome(canary("http"), to({ httpBase: "https://f.example" })), true);
  assert.equal(canCallHome(canary("dns"), to({ httpBase: "https://f.example" })), false);
  assert.equal(canCallHome(canary("aws_passive"), to({})), true);
});

test("the operator is told once what is left out, and that a name gives the game away", () => {
  const [missing] = callbackProblems([canary("http"), canary("dns")], to({}));
  assert.equal(missing?.code, "DN_CANARY_NO_CALLBACK");
  assert.match(missing?.message ?? "", /canary_http, canary_dns/);
  const codes = callbackProblems([canary("http")], to({ httpBase: "https://honeypot.corp.example" })).map(
    ({ code }) => code,
  );
  assert.deepEqual(codes, ["DN_CANARY_TELLING_NAME"]);
});

test("a zone is lower-cased, for DNS folds case", () => {
  assert.deepEqual(settingsFor("t", "canary_dns", to({ dnsZone: "CDN.Example.test" })), {
    token: "t",
    dnsZone: "cdn.example.test",
  });
});

test("a class with an address of its own calls there, and needs no other", () => {
  const callbacks = to({ httpBase: "https://f.example", httpBases: { canary_http: "https://git.example" } });
  assert.equal(settingsFor("t", "canary_http", callbacks).httpBase, "https://git.example");
  assert.equal(settingsFor("t", "canary_other", callbacks).httpBase, "https://f.example");
  assert.equal(settingsFor("t", "constructor", callbacks).httpBase, "https://f.example");
  assert.equal(canCallHome(canary("http"), to({ httpBases: { canary_http: "https://git.example" } })), true);
  assert.equal(canCallHome(canary("http"), to({ httpBases: { canary_other: "https://g.example" } })), false);
});

test("an address for a class that nobody has is told, one that gives the game away too", () => {
  const problems = callbackProblems(
    [canary("http")],
    to({
      httpBases: { canary_htp: "https://decoy.example", canary_upload: "https://f.example" },
      httpBase: "https://f.example",
    }),
  );
  assert.deepEqual(
    problems.map(({ code, hint }) => [code, hint]),
    [
      ["DN_CANARY_CLASS", 'did you mean "canary_http"?'],
      ["DN_CANARY_TELLING_NAME", "use a name that could be any company's file or mail host"],
    ],
  );
});

test.run();
