import assert from "node:assert/strict";
import type { Persona } from "@decnet/sdk";
import { PEOPLE } from "@decnet/sdk/testing";
import { test } from "uvu";
import { type FleetScript, writeFleet } from "./fleet.ts";

const HOSTS = 20;
const SCRIPTS_EACH = 8;

const linesOf = ({ body }: FleetScript): string[] => body.split("\n").filter((line) => line.trim() !== "");

const shingles = (body: string): Set<string> => {
  const words = body.toLowerCase().match(/\S+/g) ?? [];
  return new Set(words.slice(4).map((_, at) => words.slice(at, at + 5).join(" ")));
};

const jaccard = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  let common = 0;
  for (const item of one) if (other.has(item)) common++;
  return common / (one.size + other.size - common || 1);
};

const some = (...at: readonly number[]): Persona[] => at.map((index) => PEOPLE[index] as Persona);
const fleets = new Map([
  ["ops, finance, databases", await writeFleet(HOSTS, SCRIPTS_EACH, some(0, 1, 2))],
  ["ops, databases, development", await writeFleet(HOSTS, SCRIPTS_EACH, some(0, 2, 4))],
  ["finance, HR, development", await writeFleet(HOSTS, SCRIPTS_EACH, some(1, 3, 4))],
]);

for (const [whose, fleet] of fleets) {
  test(`${whose}: hardly a line of 20 characters on three hosts`, () => {
    const hosts = new Map<string, Set<string>>();
    for (const one of fleet)
      for (const line of linesOf(one)) hosts.set(line, (hosts.get(line) ?? new Set()).add(one.host));
    const long = fleet.flatMap(linesOf).filter((line) => line.length >= 20);
    const shared = long.filter((line) => (hosts.get(line)?.size ?? 0) >= 3);
    assert.ok(
      shared.length <= long.length * 0.03,
      `${shared.length} of ${long.length}: ${shared.slice(0, 9).join("\n")}`,
    );
  });

  test(`${whose}: no two scripts are alike`, () => {
    const bodies = fleet.map(({ body }) => shingles(body));
    for (const [at, one] of bodies.entries())
      for (const other of bodies.slice(at + 1)) assert.ok(jaccard(one, other) < 0.8, fleet[at]?.body);
  });
}

const technical = fleets.get("ops, databases, development") ?? [];

test("lengths have a long tail", () => {
  const lengths = technical.map(({ body }) => body.split("\n").length).sort((one, other) => one - other);
  const at = (share: number) => lengths[Math.floor((lengths.length - 1) * share)] as number;
  assert.ok(
    at(0) >= 8 && at(0.1) <= 20 && at(0.5) <= 40 && at(0.99) >= 80 && at(1) <= 180,
    `${at(0)} ${at(0.5)} ${at(1)}`,
  );
});

test("one account's scripts all do something else", () => {
  const [host] = technical;
  const own = technical.filter((one) => one.host === host?.host && one.persona === host?.persona);
  const stems = own.map(({ path }) => path.slice(path.lastIndexOf("/") + 1));
  assert.equal(new Set(stems).size, own.length, stems.join(" "));
});

test.run();
