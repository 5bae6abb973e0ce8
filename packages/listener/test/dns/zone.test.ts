import assert from "node:assert/strict";
import { test } from "uvu";
import { nameOf } from "../../src/dns/wire/wire-name.ts";
import { addressBytes } from "../../src/dns/zone/address-bytes.ts";
import { tokenOf } from "../../src/dns/zone/token-of.ts";
import { makeZone } from "../../src/dns/zone/zone.ts";
import type { ZoneSettings } from "../../src/dns/zone/zone-settings.ts";
import { TOKEN, ZONE } from "./cases.ts";
import { ADDRESSES } from "./sample.ts";

const make = (settings: Partial<ZoneSettings>) =>
  makeZone({ zone: ZONE, addresses: ADDRESSES, serial: 1, ...settings });

test("settings that make no zone are refused, and said where", () => {
  const cases: readonly (readonly [string, Partial<ZoneSettings>])[] = [
    ["zone", { zone: "" }],
    ["zone", { zone: "two..dots" }],
    ["zone", { zone: `${"a".repeat(64)}.net` }],
    ["zone", { zone: Array(30).fill("sixteen-and-more").join(".") }],
    ["zone", { zone: `${Array(4).fill("a".repeat(50)).join(".")}.net` }],
    ["addresses", { addresses: { v4: [], v6: [] } }],
    ["addresses.v4", { addresses: { v4: ["192.0.2.256"], v6: [] } }],
    ["addresses.v4", { addresses: { v4: ["2001:db8::1"], v6: [] } }],
    ["addresses.v4", { addresses: { v4: Array(33).fill("192.0.2.1"), v6: [] } }],
    ["addresses.v6", { addresses: { v4: [], v6: ["192.0.2.1"] } }],
    ["addresses.v6", { addresses: { v4: [], v6: ["fe80::1%eth0"] } }],
    ["nameServers", { nameServers: [] }],
    ["nameServers", { nameServers: ["ns 1"] }],
    ["nameServers", { nameServers: Array(14).fill("ns1.test") }],
    ["ttl", { ttl: -1 }],
    ["ttl", { ttl: 1.5 }],
    ["ttl", { ttl: 2 ** 31 }],
  ];
  for (const [path, settings] of cases)
    assert.throws(
      () => make(settings),
      { name: "DecnetError", code: "DN_LISTENER_ZONE", path },
      JSON.stringify(settings),
    );
});

test("addresses become their bytes, however they are written", () => {
  const bytes = (address: string) => addressBytes(address).toString("hex");
  assert.equal(bytes("192.0.2.1"), "c0000201");
  assert.equal(bytes("::"), "0".repeat(32));
  assert.equal(bytes("::1"), `${"0".repeat(31)}1`);
  assert.equal(bytes("2001:DB8::a:1"), "20010db80000000000000000000a0001");
  assert.equal(bytes("2001:db8:0:0:1:2:3:4"), "20010db8000000000001000200030004");
  assert.equal(bytes("::ffff:192.0.2.1"), "00000000000000000000ffffc0000201");
});

test("a token is the label before the zone, and nothing else", () => {
  const zone = make({});
  const token = (text: string) => {
    const name = nameOf(text);
    assert.ok(name !== undefined);
    return tokenOf(zone, name);
  };
  assert.equal(token(`${TOKEN}.${ZONE}`), TOKEN);
  assert.equal(token(`${TOKEN}.${ZONE}.`), TOKEN);
  assert.equal(token(`${TOKEN.toUpperCase()}.${ZONE.toUpperCase()}`), TOKEN);
  assert.equal(token(`x.${"y.".repeat(60)}${TOKEN}.${ZONE}`), TOKEN);
  assert.equal(token(`${"a".repeat(26)}.${TOKEN}.${ZONE}`), TOKEN);
  for (const other of [
    ZONE,
    TOKEN,
    `${TOKEN}.x.${ZONE}`,
    `${TOKEN}.example.org`,
    `${TOKEN}x.${ZONE}`,
    `${TOKEN.slice(1)}.${ZONE}`,
    `${TOKEN.slice(1)}1.${ZONE}`,
    `${TOKEN.slice(1)}-.${ZONE}`,
    `${TOKEN}.x${ZONE}`,
  ])
    assert.equal(token(other), undefined, other);
});

test.run();
