import assert from "node:assert/strict";
import type { AlertStory } from "@decnet/engine";
import { test } from "uvu";
import { alertOf } from "../../src/alerts/alert.ts";
import { backOff } from "../../src/alerts/back-off.ts";
import { describe } from "../../src/alerts/describe.ts";
import { legible } from "../../src/alerts/legible.ts";
import { maskToken } from "../../src/alerts/mask-token.ts";
import { retryAfter } from "../../src/alerts/webhook/retry-after.ts";
import { why } from "../../src/alerts/why.ts";
import { sampleAlert } from "../fixtures/sample-alert.ts";
import { callbackToken } from "../fixtures/tokens.ts";

const TOKEN = callbackToken(1);

test("a token is cut short wherever it stands, in any letter case", () => {
  const mixed = `${TOKEN.slice(0, 13)}${TOKEN.slice(13).toUpperCase()}`;
  const data = { path: `/c/${TOKEN}/x`, names: [[mixed, `a.${TOKEN}.zone`]], n: 3 };
  const short = `${TOKEN.slice(0, 4)}***`;
  assert.deepEqual(maskToken(data, TOKEN), {
    path: `/c/${short}/x`,
    names: [[short, `a.${short}.zone`]],
    n: 3,
  });
});

test("an alert has what is known, and nothing for what is not", () => {
  const story: AlertStory = {
    alert_id: "a1",
    alert_src_ip: null,
    token_uuid: "t1",
    callback_token: TOKEN,
    decky_uuid: "d1",
    decky_name: null,
    kind: "dns",
    src_ip: "203.0.113.7",
    occurred_at: "2026-11-18T11:00:00.000Z",
    user_agent: null,
    request_method: null,
    request_path: null,
    dns_qname: `${TOKEN}.cdn.example.net`,
    raw_headers: null,
    detail: `{"user":"${TOKEN}"}`,
    content_class: "canary_mysql_dump",
    placement_path: "/var/backups/db.sql",
    notes: "",
  };
  assert.deepEqual(alertOf(story), {
    alert_id: "a1",
    token_id: "t1",
    decky_id: "d1",
    decky: "d1",
    kind: "dns",
    src_ip: "203.0.113.7",
    dns_qname: `${TOKEN.slice(0, 4)}***.cdn.example.net`,
    occurred_at: "2026-11-18T11:00:00.000Z",
    content_class: "canary_mysql_dump",
    placement_path: "/var/backups/db.sql",
    notes: "",
  });
});

test("strangers' words are one line, without what cannot be seen, and not too long", () => {
  assert.equal(legible("a\r\nb\u001b[31m\u202ec\u0000\u200bd"), "a b [31m c d");
  assert.equal(legible("x".repeat(400)).length, 300);
  assert.equal(legible("añ😀"), "añ😀");
});

test("a description leaves out what there is nothing to say of", () => {
  const { title, facts } = describe(sampleAlert({ user_agent: " \n", notes: "" }));
  assert.equal(title, "web-03: /home/ana/app/.env was used from 203.0.113.7 over HTTP");
  assert.deepEqual(
    facts.map(([name]) => name),
    ["Decky", "File", "Class", "Source", "Time", "Request", "Token"],
  );
});

test("an alert of many sources says so first, and how many there are", () => {
  const { title, facts } = describe(sampleAlert({ flood: { sources: 137, told: 20 } }));
  assert.equal(title, "web-03: /home/ana/app/.env draws more than 20 sources an hour, 137 so far");
  assert.deepEqual(
    facts.find(([name]) => name === "Sources"),
    ["Sources", "137 in this hour so far; 20 are told one by one, the others by this alert"],
  );
});

test("waits double up to a limit, and are spread", () => {
  const retries = { attempts: 100, firstSeconds: 2, maxSeconds: 900 };
  const longest = [1, 2, 3, 9, 10, 99].map((failures) => backOff(failures, retries, () => 0.999_999_9));
  assert.deepEqual(longest, [2000, 4000, 8000, 512_000, 900_000, 900_000]);
  assert.equal(
    backOff(3, retries, () => 0),
    4000,
  );
});

for (const [header, expected] of [
  ["30", 30_000],
  ["0.25", 250],
  ["86400", 3_600_000],
  ["Wed, 18 Nov 2026 11:00:00 GMT", undefined],
  ["-1", undefined],
  [undefined, undefined],
] as const) {
  test(`Retry-After ${header} is ${expected}`, () => {
    assert.equal(retryAfter(header), expected);
  });
}

test("why it failed is a code and our own words, whatever the error says", () => {
  const error = (code: string) => Object.assign(new Error("https://hooks.example/s3cret"), { code });
  assert.equal(why(error("ECONNREFUSED")), "nothing listens there (ECONNREFUSED)");
  assert.equal(why(error("EPROTO")), "EPROTO");
  assert.equal(why(new TypeError("https://hooks.example/s3cret")), "TypeError");
  assert.equal(why(AbortSignal.abort().reason), "it took too long");
});

test.run();
