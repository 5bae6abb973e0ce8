import assert from "node:assert/strict";
import { test } from "uvu";
import { makeResponder } from "../../src/dns/respond.ts";
import { makeZone } from "../../src/dns/zone/zone.ts";
import type { ZoneSettings } from "../../src/dns/zone/zone-settings.ts";
import { ANSWERED, UNREADABLE, ZONE } from "./cases.ts";
import { hasTools } from "./needs.ts";
import { type Nsd, startNsd } from "./nsd.ts";
import { opt, rawQuery, TYPE } from "./query-packet.ts";
import { zoneFile } from "./zone-file.ts";

const many = (count: number) => ({
  v4: Array.from({ length: count }, (_, nth) => `192.0.2.${nth + 1}`),
  v6: Array.from({ length: count }, (_, nth) => `2001:db8::${(nth + 1).toString(16)}`),
});

const ZONES = {
  plain: { zone: ZONE, addresses: { v4: ["192.0.2.10"], v6: ["2001:db8::10"] }, serial: 2026_08_01_01 },
  many: { zone: "many.example.net", addresses: many(10), serial: 1 },
  most: { zone: "most.example.net", addresses: many(32), serial: 4_294_967_295, ttl: 0 },
  apart: {
    zone: "apart.example.net",
    addresses: { v4: ["192.0.2.1"], v6: [] },
    nameServers: [
      "ns1.dns.test",
      "ns2.sub.apart.example.net",
      "ns.ns2.sub.apart.example.net",
      "NS3.dns.test",
    ],
    serial: 7,
  },
  modern: { zone: "modern.example.net", addresses: { v4: [], v6: ["2001:db8::1"] }, serial: 7, ttl: 300 },
} satisfies Record<string, ZoneSettings>;

const hex = (bytes: Buffer | undefined) => bytes?.toString("hex");

const same = async (nsd: Nsd, settings: ZoneSettings, cases: readonly (readonly [string, Buffer])[]) => {
  const respond = makeResponder(makeZone(settings));
  for (const transport of ["udp", "tcp"] as const)
    for (const [name, packet] of cases) {
      const ours = respond(packet, transport).answer;
      const theirs = await nsd.ask(packet, transport, ours !== undefined);
      assert.equal(hex(ours), hex(theirs), `${name}, ${transport}`);
    }
};

if (hasTools("the same answers as NSD", "nsd")) {
  let nsd: Nsd;
  test.before(async () => {
    nsd = await startNsd(Object.fromEntries(Object.values(ZONES).map((each) => [each.zone, zoneFile(each)])));
  });
  test.after(() => nsd.stop());

  test("every query gets the bytes that NSD sends", () =>
    same(
      nsd,
      ZONES.plain,
      // Too short for NSD's TCP: the connection does that, see tcp.test.ts.
      ANSWERED.filter(([name]) => name !== "a header alone"),
    ));

  test("answers are cut where NSD cuts them", async () => {
    for (const settings of [ZONES.many, ZONES.most])
      await same(
        nsd,
        settings,
        [undefined, 512, 513, 600, 700, 1100, 1232, 4096].flatMap((size) =>
          [`x.${settings.zone}`, settings.zone, `${"long.".repeat(30)}${settings.zone}`].flatMap((name) =>
            [TYPE.A, TYPE.AAAA, TYPE.NS, TYPE.TXT, TYPE.ANY].map(
              (type) =>
                [
                  `${name} ${type} ${size}`,
                  rawQuery({ name, type, ...(size !== undefined && { rest: opt({ size }) }) }),
                ] as const,
            ),
          ),
        ),
      );
  });

  test("the limit is kept to the byte", async () => {
    const cases = Array.from({ length: 24 }, (_, nth) => {
      const name = `${"a".repeat(60)}.${"b".repeat(60)}.${"c".repeat(56)}.${"d".repeat(nth + 1)}.${ZONES.many.zone}`;
      return [undefined, 512].map(
        (size) =>
          [
            `${name.length} ${size}`,
            rawQuery({ name, type: TYPE.AAAA, ...(size !== undefined && { rest: opt({ size }) }) }),
          ] as const,
      );
    }).flat();
    const respond = makeResponder(makeZone(ZONES.many));
    const sizes = cases.map(([, packet]) => respond(packet, "udp").answer?.length);
    assert.ok(sizes.includes(511) && sizes.includes(512), "the cases come up to the limit");
    await same(nsd, ZONES.many, cases);
  });

  test("name servers outside the zone or deep in it, and one kind of address alone, are told as by NSD", async () => {
    for (const settings of [ZONES.apart, ZONES.modern])
      await same(
        nsd,
        settings,
        ["", "x.", "ns1.", "ns2.sub.", "x.ns2.sub.", "ns.ns2.sub.", "sub.", "x.sub.", "*.", "x.*."].flatMap(
          (before) =>
            [TYPE.A, TYPE.AAAA, TYPE.NS, TYPE.SOA, TYPE.TXT, TYPE.ANY].map((type) => {
              const name = `${before}${settings.zone}`;
              return [`${name} ${type}`, rawQuery({ name, type })] as const;
            }),
        ),
      );
  });

  test("the one difference: NSD answers what it cannot read with a bare FORMERR", async () => {
    const respond = makeResponder(makeZone(ZONES.plain));
    for (const [name, packet] of UNREADABLE) {
      assert.deepEqual(respond(packet, "udp"), {}, name);
      assert.equal(hex(await nsd.ask(packet, "udp", true)), "123480010000000000000000", name);
    }
  });
}

test.run();
