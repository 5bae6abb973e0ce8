import assert from "node:assert/strict";
import { PEOPLE } from "@decnet/sdk/testing";
import { test } from "uvu";
import { type FleetNote, writeFleet } from "./fleet.ts";

const HOSTS = 20;
const NOTES_EACH = 15;

const linesOf = ({ body }: FleetNote): string[] => body.split("\n").filter((line) => line.trim() !== "");

const shingles = (body: string): Set<string> => {
  const words = body.toLowerCase().match(/\S+/g) ?? [];
  return new Set(words.slice(2).map((_, at) => words.slice(at, at + 3).join(" ")));
};

const jaccard = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  let common = 0;
  for (const item of one) if (other.has(item)) common++;
  return common / (one.size + other.size - common || 1);
};

const fleets = new Map([
  ["five people", await writeFleet(HOSTS, NOTES_EACH)],
  ...(await Promise.all(
    PEOPLE.map(async (persona) => [persona.name, await writeFleet(HOSTS, NOTES_EACH, [persona])] as const),
  )),
]);

for (const [whose, fleet] of fleets) {
  // Somebody who writes in paragraphs has fewer lines; a fleet of five hands has its thousand.
  const wanted = whose === "five people" ? 1000 : 700;

  test(`${whose}: ${wanted} distinct lines in a hundred notes`, () => {
    const distinct = new Set(fleet.flatMap(linesOf)).size;
    assert.ok((distinct / fleet.length) * 100 >= wanted, `${distinct} lines in ${fleet.length} notes`);
  });

  test(`${whose}: hardly a line of 20 characters on three hosts`, () => {
    const hosts = new Map<string, Set<string>>();
    for (const one of fleet)
      for (const line of linesOf(one)) hosts.set(line, (hosts.get(line) ?? new Set()).add(one.host));
    const long = fleet.flatMap(linesOf).filter((line) => line.length >= 20);
    const shared = long.filter((line) => (hosts.get(line)?.size ?? 0) >= 3);
    assert.ok(
      shared.length <= long.length * 0.02,
      `${shared.length} of ${long.length}: ${shared.slice(0, 5)}`,
    );
  });

  test(`${whose}: no two notes are alike`, () => {
    const bodies = fleet.map(({ body }) => shingles(body));
    for (const [at, one] of bodies.entries())
      for (const other of bodies.slice(at + 1)) assert.ok(jaccard(one, other) < 0.8, fleet[at]?.body);
  });

  test(`${whose}: lengths have a long tail`, () => {
    const lengths = fleet.map((one) => linesOf(one).length).sort((one, other) => one - other);
    const at = (share: number) => lengths[Math.floor((lengths.length - 1) * share)] as number;
    assert.ok(at(0) <= 5 && at(0.5) >= 6 && at(0.5) <= 16 && at(1) >= 24, `${at(0)} ${at(0.5)} ${at(1)}`);
  });
}

test.run();
