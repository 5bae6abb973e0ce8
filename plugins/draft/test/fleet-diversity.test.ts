import assert from "node:assert/strict";
import { PEOPLE } from "@decnet/sdk/testing";
import { test } from "uvu";
import { everyone, type FleetDraft, linesOf, writeFleet } from "./fleet.ts";

const HOSTS = 12;
const DRAFTS_EACH = 10;

const people = everyone();
const fleets: readonly (readonly [string, readonly FleetDraft[]])[] = [
  [
    "many people",
    await writeFleet(HOSTS, DRAFTS_EACH, (at) =>
      [0, 1, 2].flatMap((n) => people[(at * 3 + n) % people.length] ?? []),
    ),
  ],
  ["the same people on all hosts", await writeFleet(HOSTS, 6, () => PEOPLE)],
];

const shinglesOf = (body: string, word: RegExp): ReadonlySet<string> => {
  const words = body.toLowerCase().match(word) ?? [];
  return new Set(words.slice(4).map((_, at) => words.slice(at, at + 5).join(" ")));
};

const jaccard = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  let common = 0;
  for (const item of one) if (other.has(item)) common++;
  return common / (one.size + other.size - common || 1);
};

for (const [whose, fleet] of fleets) {
  for (const [how, word] of [
    ["", /[\p{L}\d]+/gu],
    [", figures apart", /\p{L}+/gu],
  ] as const) {
    test(`${whose}: no two papers are alike${how}`, () => {
      const bodies = fleet.map(({ body }) => shinglesOf(body, word));
      // Sets of such different sizes cannot have 0.8 in common.
      for (const [at, one] of bodies.entries())
        for (const [further, other] of bodies.slice(at + 1).entries())
          if (one.size > 0 && Math.min(one.size, other.size) >= 0.8 * Math.max(one.size, other.size))
            assert.ok(jaccard(one, other) < 0.8, `${fleet[at]?.path} ${fleet[at + 1 + further]?.path}`);
    });
  }

  test(`${whose}: hardly a line of 20 characters on three hosts`, () => {
    const hosts = new Map<string, Set<string>>();
    for (const one of fleet)
      for (const line of linesOf(one.body)) hosts.set(line, (hosts.get(line) ?? new Set()).add(one.host));
    const long = fleet.flatMap(({ body }) => linesOf(body)).filter((line) => line.length >= 20);
    const shared = long.filter((line) => (hosts.get(line)?.size ?? 0) >= 3);
    assert.ok(
      shared.length <= long.length * 0.01,
      `${shared.length} of ${long.length}: ${shared.slice(0, 5)}`,
    );
  });

  test(`${whose}: a paper has 15 lines of its own`, () => {
    const lines = fleet.reduce((sum, { body }) => sum + new Set(linesOf(body)).size, 0);
    assert.ok(lines >= fleet.length * 15, `${lines / fleet.length}`);
  });

  test(`${whose}: sizes have a long tail`, () => {
    const sizes = fleet.map(({ body }) => Buffer.byteLength(body)).sort((one, other) => one - other);
    const at = (share: number) => sizes[Math.floor((sizes.length - 1) * share)] as number;
    const usual = sizes.filter((size) => size >= 600 && size <= 2500).length;
    assert.ok(usual > sizes.length / 2, `${usual} of ${sizes.length} between 600 and 2,500 bytes`);
    assert.ok(at(0.95) > 3500 && at(1) > 6 * 1024, `${at(0.95)} ${at(1)}`);
  });

  test(`${whose}: nobody names two papers alike`, () => {
    const paths = fleet.map(({ host, path }) => `${host} ${path}`);
    assert.equal(new Set(paths).size, paths.length);
  });
}

test.run();
