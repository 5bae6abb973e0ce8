import assert from "node:assert/strict";
import { test } from "uvu";
import { addressOf, askDns, callHttp } from "./fixtures/callers.ts";
import { started, ZONE } from "./fixtures/started.ts";
import { callbackToken, issue } from "./fixtures/tokens.ts";
import { virtualTime } from "./fixtures/virtual-time.ts";
import { startReceiver } from "./fixtures/webhook-receiver.ts";

const START = Date.UTC(2026, 10, 18, 11);
const FORWARDED = "x-forwarded-for";
const trusting = { trustedProxies: ["127.0.0.0/8"] };

test("a use over HTTP and one over DNS are stored, and each is told on the bus", async () => {
  const { listener, store, events, end } = await started();
  const { uuid, callback_token } = await issue(store, 1);
  assert.equal(
    await callHttp(addressOf(listener.addresses.http), `/c/${callback_token}/x`, { "user-agent": "curl/8" }),
    200,
  );
  assert.equal(await askDns(addressOf(listener.addresses.dns), `${callback_token}.${ZONE}`), "192.0.2.1");
  await end();
  const triggered = events.filter(({ topic }) => topic === `canary.${uuid}.triggered`);
  const [web, name] = ["http", "dns"].map(
    (kind) => triggered.find(({ payload }) => payload.kind === kind)?.payload,
  );
  assert.equal(triggered.length, 2);
  assert.deepEqual(
    [web?.token_id, web?.decky_id, web?.src_ip, web?.user_agent, web?.request_path],
    [uuid, "decky-1", "127.0.0.1", "curl/8", `/c/${callback_token.slice(0, 4)}***/x`],
  );
  assert.equal(name?.dns_qname, `${callback_token.slice(0, 4)}***.${ZONE}`);
  assert.doesNotMatch(JSON.stringify(events), new RegExp(callback_token, "i"));
});

test("a closed listener has stored every hit it answered", async () => {
  const { listener, store, end } = await started();
  const tokens = [];
  for (let number = 0; number < 4; number++) tokens.push(await issue(store, number));
  const http = addressOf(listener.addresses.http);
  await Promise.all(tokens.map(({ callback_token }) => callHttp(http, `/c/${callback_token}`)));
  await listener.close();
  assert.equal((await store.counts()).canary_triggers, 4);
  await end();
});

test("known and unknown tokens are answered alike, and only the known are stored", async () => {
  const { listener, store, end } = await started();
  const { callback_token } = await issue(store, 1);
  const http = addressOf(listener.addresses.http);
  const dns = addressOf(listener.addresses.dns);
  assert.equal(await callHttp(http, `/c/${callback_token}`), await callHttp(http, `/c/${callbackToken(2)}`));
  assert.equal(
    await askDns(dns, `${callback_token}.${ZONE}`),
    await askDns(dns, `${callbackToken(2)}.${ZONE}`),
  );
  await listener.close();
  const { hits, unknown, stored, alerts } = await listener.health();
  assert.deepEqual([hits, unknown, stored, alerts], [{ http: 2, dns: 2, mysql: 0 }, 2, 2, 2]);
  await end();
});

test("hits from networks to ignore are counted only", async () => {
  const { listener, store, end } = await started({
    listener: { ...trusting, ignore: ["198.51.100.0/24", "2001:db8::/32", "203.0.113.9"] },
  });
  const { callback_token } = await issue(store, 1);
  const http = addressOf(listener.addresses.http);
  for (const from of ["198.51.100.77", "2001:db8::1", "203.0.113.9", "::ffff:198.51.100.1", "203.0.113.10"])
    await callHttp(http, `/c/${callback_token}`, { [FORWARDED]: from });
  await listener.close();
  const { ignored, stored } = await listener.health();
  assert.deepEqual([ignored, stored], [4, 1]);
  assert.equal((await store.counts()).canary_triggers, 1);
  await end();
});

test("one alert a source within the window, by the listener's clock", async () => {
  const time = virtualTime(START);
  const { listener, store, healthy, end } = await started({
    clock: time.clock,
    later: time.later,
    listener: trusting,
  });
  const { uuid, callback_token } = await issue(store, 1);
  const http = addressOf(listener.addresses.http);
  let calls = 0;
  const call = async (from: string) => {
    await callHttp(http, `/c/${callback_token}`, { [FORWARDED]: from });
    calls++;
    time.pass(1000);
    await healthy(({ stored }) => stored === calls);
  };
  for (let minute = 0; minute < 21; minute++) {
    await call("203.0.113.1");
    if (minute === 5) await call("203.0.113.2");
    time.pass(59_000);
  }
  await listener.close();
  const alerts = await store.alerts.ofToken(uuid);
  assert.deepEqual(
    alerts.map(({ src_ip, hits }) => [src_ip, hits]),
    [
      ["203.0.113.1", 10],
      ["203.0.113.2", 1],
      ["203.0.113.1", 10],
      ["203.0.113.1", 1],
    ],
  );
  assert.equal((await store.counts()).canary_triggers, 22);
  await end();
});

test("a token that many sources ask for is told twenty times, and once for all others", async () => {
  const { listener, store, events, end } = await started({ clock: { now: () => START } });
  const { uuid, callback_token } = await issue(store, 1);
  const sources = Array.from({ length: 60 }, (_, nth) => `127.0.1.${nth + 1}`);
  for (const source of sources)
    await askDns(addressOf(listener.addresses.dns), `${callback_token}.${ZONE}`, source);
  await listener.close();
  assert.deepEqual(
    (await store.triggers.ofToken(uuid)).map(({ src_ip }) => src_ip),
    sources,
  );
  await end();
  const told = events.filter(({ topic }) => topic === `canary.${uuid}.triggered`);
  const [flood, ...others] = told.flatMap(({ payload }) => payload.flood ?? []) as { sources: number }[];
  assert.deepEqual([told.length, others], [21, []]);
  assert.ok(flood !== undefined && flood.sources > 20 && flood.sources <= 60, JSON.stringify(flood));
});

test("of a token that is used again and again a day's worth is kept, and it is told once", async () => {
  const { listener, store, problems, healthy, end } = await started({
    clock: { now: () => START },
    listener: { usesPerDay: 3 },
  });
  const { uuid, callback_token } = await issue(store, 1);
  for (let calls = 1; calls <= 5; calls++) {
    await callHttp(addressOf(listener.addresses.http), `/c/${callback_token}`);
    await healthy(({ stored, unkept }) => stored + unkept === calls);
  }
  assert.equal((await store.triggers.ofToken(uuid)).length, 3);
  assert.deepEqual(
    (await store.alerts.ofToken(uuid)).map(({ hits }) => hits),
    [5],
  );
  await end();
  assert.deepEqual(
    problems.map(({ code, message }) => [code, message.includes(uuid), message.includes(callback_token)]),
    [["DN_LISTENER_USES", true, false]],
  );
});

test("a token that is revoked while the listener runs is silent from then on", async () => {
  const { listener, store, healthy, end } = await started();
  const { uuid, callback_token } = await issue(store, 1);
  await store.tokens.revoke(uuid, START);
  await callHttp(addressOf(listener.addresses.http), `/c/${callback_token}`);
  await healthy(({ stored }) => stored === 1);
  assert.equal((await listener.health()).alerts, 0);
  await end();
});

test("ten thousand hits over both ways are all stored", async () => {
  const { listener, store, end } = await started({ listener: trusting });
  const tokens: string[] = [];
  for (let number = 0; number < 50; number++) tokens.push((await issue(store, number)).callback_token);
  const http = addressOf(listener.addresses.http);
  const dns = addressOf(listener.addresses.dns);
  const all = 10_000;
  let next = 0;
  const caller = async () => {
    for (let at = next++; at < all; at = next++) {
      const token = tokens[at % tokens.length];
      if (at % 2 === 0) await callHttp(http, `/c/${token}`, { [FORWARDED]: `203.0.113.${at % 200}` });
      else await askDns(dns, `${token}.${ZONE}`);
    }
  };
  await Promise.all(Array.from({ length: 32 }, caller));
  await listener.close();
  const { hits, stored, dropped, queue } = await listener.health();
  assert.deepEqual([hits, stored, dropped, queue], [{ http: 5000, dns: 5000, mysql: 0 }, all, 0, 0]);
  assert.equal((await store.counts()).canary_triggers, all);
  await end();
});

test("health is told every minute", async () => {
  const time = virtualTime(START);
  const { events, listener, end } = await started({ clock: time.clock, later: time.later });
  const told = () => events.filter(({ topic }) => topic === "system.canary.health");
  for (let minute = 1; minute <= 2; minute++) {
    time.pass(60_000);
    while (told().length < minute) await new Promise(setImmediate);
  }
  assert.deepEqual(told()[1]?.payload, {
    ts: "2026-11-18T11:02:00.000Z",
    uptime_s: 120,
    hits: { http: 0, dns: 0, mysql: 0 },
    unknown: 0,
    ignored: 0,
    dropped: 0,
    unkept: 0,
    stored: 0,
    alerts: 0,
    pending_deliveries: 0,
    queue: 0,
    held: 0,
  });
  assert.equal(listener.stopRequested.aborted, false);
  await end();
});

test("a request on the bus asks the listener to stop", async () => {
  const { bus, listener, end } = await started();
  await bus.deliver("system.canary.control", { action: "stop" });
  assert.equal(listener.stopRequested.aborted, true);
  await end();
});

test("an alert goes to everybody the config names", async () => {
  const receiver = await startReceiver();
  const { listener, store, problems, end } = await started({
    alerts: { webhooks: [{ name: "ops", url: receiver.url, allowPrivate: true, headers: { "X-Key": "k" } }] },
  });
  const { uuid, callback_token } = await issue(store, 1);
  await callHttp(addressOf(listener.addresses.http), `/c/${callback_token}`);
  await receiver.have(1);
  await end();
  await receiver.close();
  const [got] = receiver.received;
  assert.deepEqual([got?.method, got?.path, got?.headers["x-key"]], ["POST", "/hook", "k"]);
  const body = JSON.parse(got?.body ?? "");
  assert.deepEqual(
    [body.event, body.token_id, body.decky, body.placement_path],
    ["canary.triggered", uuid, "web-03", "/home/ana/app/.env"],
  );
  assert.deepEqual(problems, []);
});

test.run();
