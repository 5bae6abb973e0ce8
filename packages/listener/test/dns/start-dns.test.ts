import assert from "node:assert/strict";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createServer } from "node:net";
import { decode } from "dns-packet";
import { test } from "uvu";
import { ask } from "./ask.ts";
import { TOKEN, ZONE } from "./cases.ts";
import { rawQuery, TYPE } from "./query-packet.ts";
import { closeSamples, NOW, startSample } from "./sample.ts";

const refusedWith = (pattern: RegExp, hint: RegExp) => (error: unknown) => {
  assert.ok(error instanceof Error && "code" in error && "hint" in error);
  assert.equal(error.code, "DN_LISTENER_PORT");
  assert.match(error.message, pattern);
  assert.match(String(error.hint), hint);
  return true;
};

test.after.each(closeSamples);

test("every query for a token is told, once, with who asked and how", async () => {
  const server = await startSample();
  const mixed = TOKEN.toUpperCase();
  await ask(rawQuery({ name: `mail.${mixed}.Files.example.net`, type: TYPE.AAAA }), server.port, "udp");
  await ask(rawQuery({ name: `${TOKEN}.${ZONE}`, type: TYPE.HTTPS }), server.port, "tcp");
  await ask(rawQuery({ name: `${TOKEN}.${ZONE}`, type: 4711 }), server.port, "udp");
  const hits = await server.told(3);
  for (const hit of hits) assert.ok(hit.srcPort > 0);
  const told = hits.map(({ srcPort: _, ...hit }) => hit);
  const common = { token: TOKEN, at: NOW, srcIp: "127.0.0.1" };
  assert.deepEqual(told, [
    { ...common, transport: "udp", qname: `mail.${mixed}.Files.example.net`, qtype: "AAAA" },
    { ...common, transport: "tcp", qname: `${TOKEN}.${ZONE}`, qtype: "HTTPS" },
    { ...common, transport: "udp", qname: `${TOKEN}.${ZONE}`, qtype: "TYPE4711" },
  ]);
  assert.deepEqual(server.problems, []);
});

test("names without a token are answered and not told", async () => {
  const server = await startSample();
  for (const name of [
    ZONE,
    `www.${ZONE}`,
    `${TOKEN.slice(1)}.${ZONE}`,
    `${TOKEN}.example.org`,
    `${TOKEN}.www.${ZONE}`,
  ])
    assert.notEqual(await ask(rawQuery({ name }), server.port, "udp"), undefined);
  await ask(rawQuery({ name: `${TOKEN}.${ZONE}` }), server.port, "udp");
  assert.equal((await server.told(1)).length, 1);
});

test("a hit that cannot be taken in is a problem, and the server goes on", async () => {
  const server = await startSample({
    onHit: async () => {
      throw new Error("disk full");
    },
  });
  for (let times = 0; times < 2; times++)
    assert.notEqual(await ask(rawQuery({ name: `${TOKEN}.${ZONE}` }), server.port, "udp"), undefined);
  assert.deepEqual(
    server.problems,
    Array(2).fill({ code: "DN_LISTENER_HIT", message: "a hit was not taken in", cause: "disk full" }),
  );
});

test("the zone's serial is the day it started", async () => {
  const server = await startSample();
  const answer = await ask(rawQuery({ name: ZONE, type: TYPE.SOA }), server.port, "udp");
  assert.ok(answer !== undefined);
  const [soa] = decode(answer).answers ?? [];
  assert.ok(soa?.type === "SOA");
  assert.equal(soa.data.serial, 2026_08_01_01);
});

test("IPv6 and IPv4 askers of one socket are told by their own addresses", async () => {
  const server = await startSample({ host: "::" });
  await ask(rawQuery({ name: `${TOKEN}.${ZONE}` }), server.port, "udp");
  await ask(rawQuery({ name: `${TOKEN}.${ZONE}` }), server.port, "tcp");
  const hits = await server.told(2);
  assert.deepEqual(
    hits.map(({ srcIp }) => srcIp),
    ["127.0.0.1", "127.0.0.1"],
  );
});

test("a port that is taken, over TCP or UDP, is said so, and nothing stays open", async () => {
  const first = await startSample();
  await assert.rejects(
    startSample({ port: first.port }),
    refusedWith(/DNS over UDP on 127\.0\.0\.1 port \d+/, /something else/),
  );
  await first.close();
  const tcp = createServer().listen(0, "127.0.0.1");
  await once(tcp, "listening");
  const address = tcp.address();
  assert.ok(address !== null && typeof address === "object");
  const { port } = address;
  await assert.rejects(
    startSample({ port }),
    refusedWith(/DNS over TCP on 127\.0\.0\.1 port \d+/, /something else/),
  );
  const udp = createSocket("udp4");
  udp.bind(port, "127.0.0.1");
  await once(udp, "listening");
  udp.close();
  tcp.close();
});

test("an address of another machine is said so", async () => {
  await assert.rejects(startSample({ host: "192.0.2.1" }), refusedWith(/on 192\.0\.2\.1/, /no interface/));
});

test("settings that make no zone are refused before anything opens", async () => {
  await assert.rejects(startSample({ zone: "not a zone" }), { code: "DN_LISTENER_ZONE", path: "zone" });
});

test("a server that was closed is gone", async () => {
  const server = await startSample();
  await server.close();
  assert.equal(await ask(rawQuery({ name: ZONE }), server.port, "tcp"), undefined);
  await startSample({ port: server.port });
});

test.run();
