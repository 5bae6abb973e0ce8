import assert from "node:assert/strict";
import { DecnetError } from "@decnet/sdk";
import { test } from "uvu";
import { clientAddress } from "../../src/http/client/client-address.ts";
import { trustProxies } from "../../src/http/client/trusted-proxies.ts";
import { RequestHead } from "../../src/http/protocol/request-head.ts";
import { startListener, TOKEN } from "./listener.ts";
import { talk } from "./talk.ts";

const headWith = (...forwarded: string[]): RequestHead => {
  const head = new RequestHead({ length: 0, method: "GET", target: "/", version: 1001 });
  for (const value of forwarded) head.accept({ name: "X-Forwarded-For", value, ignored: false });
  return head;
};

const PROXIES = ["10.0.0.0/8", "192.0.2.1", "fd00::/8", "::1"];
const CASES: readonly (readonly [peer: string, forwarded: readonly string[], client: string])[] = [
  ["203.0.113.5", [], "203.0.113.5"],
  ["203.0.113.5", ["198.51.100.9"], "203.0.113.5"],
  ["10.1.2.3", [], "10.1.2.3"],
  ["10.1.2.3", ["198.51.100.9"], "198.51.100.9"],
  ["10.1.2.3", ["6.6.6.6, 198.51.100.9"], "198.51.100.9"],
  ["10.1.2.3", ["6.6.6.6", "198.51.100.9"], "198.51.100.9"],
  ["10.1.2.3", ["6.6.6.6, 198.51.100.9, 10.9.9.9,192.0.2.1"], "198.51.100.9"],
  ["10.1.2.3", ["10.0.0.7, 10.0.0.8"], "10.0.0.7"],
  ["10.1.2.3", ["6.6.6.6, unknown"], "10.1.2.3"],
  ["10.1.2.3", ["6.6.6.6, , 10.0.0.8"], "10.0.0.8"],
  ["10.1.2.3", [""], "10.1.2.3"],
  ["10.1.2.3", ["198.51.100.9:4711"], "198.51.100.9"],
  ["10.1.2.3", ["[2001:db8::7]:443"], "2001:db8::7"],
  ["10.1.2.3", ["2001:DB8::7"], "2001:db8::7"],
  ["10.1.2.3", ["::ffff:198.51.100.9"], "198.51.100.9"],
  ["fd12::1", ["198.51.100.9"], "198.51.100.9"],
  ["10.1.2.3", ["fe80::7%eth0"], "fe80::7"],
  ["192.0.2.2", ["198.51.100.9"], "192.0.2.2"],
];

for (const [peer, forwarded, client] of CASES)
  test(`${peer} forwarding ${JSON.stringify(forwarded)} is ${client}`, () =>
    assert.equal(clientAddress(headWith(...forwarded), peer, trustProxies(PROXIES)), client));

for (const bad of [
  "",
  "proxy",
  "10.0.0.0/33",
  "10.0.0.0/",
  "10.0.0.0/8/8",
  "fd00::/129",
  "10.0.0.0/-1",
  "10.0.0/8",
  "10.0.0.0/x",
])
  test(`"${bad}" is no proxy`, () =>
    assert.throws(
      () => trustProxies([bad]),
      (error) =>
        error instanceof DecnetError && error.code === "DN_LISTENER_PROXY" && error.hint !== undefined,
    ));

const callWith = async (
  trustedProxies: readonly string[],
): Promise<{ srcIp: string | undefined; raw: boolean }> => {
  const ours = await startListener({ trustedProxies });
  await talk(ours.port, `GET /c/${TOKEN} HTTP/1.0\r\nX-Forwarded-For: 6.6.6.6, 198.51.100.9\r\n\r\n`);
  await ours.close();
  const [hit] = ours.hits;
  const raw = hit?.headers.some(
    ([name, value]) => name === "X-Forwarded-For" && value === "6.6.6.6, 198.51.100.9",
  );
  return { srcIp: hit?.srcIp, raw: raw === true };
};

test("over a socket, what anybody says of where it comes from is only written down", async () =>
  assert.deepEqual(await callWith([]), { srcIp: "127.0.0.1", raw: true }));

test("over a socket, a trusted proxy is believed for its own word only", async () =>
  assert.deepEqual(await callWith(["127.0.0.0/8"]), { srcIp: "198.51.100.9", raw: true }));

test("IPv4 that comes in over IPv6 is IPv4", async () => {
  const ours = await startListener({ host: "::ffff:127.0.0.1", trustedProxies: [] });
  await talk(ours.port, `GET /c/${TOKEN} HTTP/1.0\r\n\r\n`);
  await ours.close();
  assert.equal(ours.hits[0]?.srcIp, "127.0.0.1");
});

test.run();
