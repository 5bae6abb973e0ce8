import assert from "node:assert/strict";
import { test } from "uvu";
import { fromDns } from "../../src/hits/from-dns.ts";
import { fromHttp } from "../../src/hits/from-http.ts";
import { fromMysql } from "../../src/hits/from-mysql.ts";
import type { HttpHit } from "../../src/http/index.ts";
import { callbackToken } from "../fixtures/tokens.ts";

const TOKEN = callbackToken(1);

const request = (over: Partial<HttpHit> = {}): HttpHit => ({
  token: TOKEN,
  at: 7,
  srcIp: "192.0.2.7",
  srcPort: 4711,
  method: "PROPFIND",
  target: `/c/${TOKEN}/a?b`,
  host: "cdn.example.net",
  userAgent: "git/2.39",
  headers: [
    ["Host", "cdn.example.net"],
    ["Accept", "*/*"],
    ["accept", "x"],
  ],
  ...over,
});

const detailOf = ({ kept }: { kept: { detail: string | null } }) => JSON.parse(kept.detail ?? "");

test("a request keeps every line of its head, in order", () => {
  const { kind, named, at, srcIp, kept } = fromHttp(request());
  assert.deepEqual([kind, named, at, srcIp], ["http", { token: TOKEN }, 7, "192.0.2.7"]);
  assert.deepEqual(JSON.parse(kept.raw_headers ?? ""), request().headers);
  assert.deepEqual(
    [kept.user_agent, kept.request_method, kept.request_path],
    ["git/2.39", "PROPFIND", `/c/${TOKEN}/a?b`],
  );
});

test("of a body as much is kept as shows what it was", () => {
  const text = detailOf(fromHttp(request({ body: Buffer.from("user=añ") })));
  assert.deepEqual(text, { src_port: 4711, host: "cdn.example.net", body_bytes: 8, body: "user=añ" });
  const binary = detailOf(fromHttp(request({ body: Buffer.from([0xff, 0x00]) })));
  assert.deepEqual([binary.body_base64, binary.body], ["/wA=", undefined]);
  const long = detailOf(fromHttp(request({ body: Buffer.from(`x${"é".repeat(5000)}`) })));
  assert.equal(long.body_bytes, 10_001);
  assert.equal(long.body, `x${"é".repeat(2047)}`);
});

test("only what came over UDP cannot wait", () => {
  const query = { token: TOKEN, at: 7, srcIp: "::1", srcPort: 53, qname: "x", qtype: "A" };
  assert.equal(fromDns({ ...query, transport: "udp" }).canWait, false);
  assert.equal(fromDns({ ...query, transport: "tcp" }).canWait, true);
  assert.equal(fromHttp(request()).canWait, true);
  assert.equal(fromMysql(undefined)(login).canWait, true);
});

test("a query keeps its name as it was asked for", () => {
  const qname = `${TOKEN.toUpperCase()}.cdn.example.net`;
  const hit = fromDns({
    token: TOKEN,
    at: 7,
    srcIp: "::1",
    srcPort: 53,
    transport: "udp",
    qname,
    qtype: "AAAA",
  });
  assert.deepEqual([hit.kind, hit.kept.dns_qname], ["dns", qname]);
  assert.deepEqual(detailOf(hit), { src_port: 53, transport: "udp", qtype: "AAAA" });
});

const login = { at: 7, srcIp: "192.0.2.7", srcPort: 3, user: `repl_${TOKEN.slice(0, 8)}`, attributes: {} };

test("a login names its token by the host it meant to reach, or else the beginning by its user", () => {
  const asHit = fromMysql("cdn.example.net");
  const attributes = { _server_host: `${TOKEN}.cdn.example.net` };
  assert.deepEqual(asHit({ ...login, attributes }).named, { token: TOKEN });
  assert.deepEqual(asHit(login).named, { beginning: TOKEN.slice(0, 8) });
  assert.equal(asHit({ ...login, user: "root" }).named, undefined);
  assert.deepEqual(detailOf(asHit({ ...login, database: "shop" })), {
    src_port: 3,
    user: login.user,
    database: "shop",
    attributes: {},
  });
});

test.run();
