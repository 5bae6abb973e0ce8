import assert from "node:assert/strict";
import { type Decky, Random } from "@decnet/sdk";
import { HOST, PEOPLE } from "@decnet/sdk/testing";
import { test } from "uvu";
import { World } from "../src/world/world.ts";

const fleet = Array.from(
  { length: 40 },
  (_, at): Decky => ({
    uuid: `u${at}`,
    name: `n${at}`,
    source: "t",
    ref: "",
    services: ["ssh"],
    ...(at >= 30 && { topology: "lab" }),
  }),
);
const directory = { known: (decky: Decky) => ({ ...HOST, hostname: `srv-${decky.uuid}` }) };
const decky = fleet[0] as Decky;

test("projects are the fleet's: the same for a seed, others for another, each with a key of its own", () => {
  const [one, again, other] = ["a", "a", "b"].map((seed) => new World(Random.from(seed)).projects);
  assert.deepEqual(one, again);
  assert.notDeepEqual(one, other);
  assert.equal(new Set(one?.map(({ key }) => key)).size, one?.length);
});

test("a host knows a dozen others of its own topology, always the same, and never itself", () => {
  const known = new World(Random.from("a"))
    .neighboursOf(decky, fleet, directory)
    .map(({ hostname }) => hostname);
  assert.equal(known.length, 12);
  assert.ok(!known.includes("srv-u0"));
  assert.ok(known.every((hostname) => Number(hostname.slice(5)) < 30));
  assert.deepEqual(
    new World(Random.from("a")).neighboursOf(decky, [...fleet], directory).map(({ hostname }) => hostname),
    known,
  );
});

test("colleagues are all others of the pool", () => {
  const [first] = PEOPLE;
  const names = new World(Random.from("a")).colleaguesOf(first, PEOPLE).map(({ name }) => name);
  assert.equal(names.length, PEOPLE.length - 1);
  assert.ok(!names.includes(first?.name ?? ""));
});

test("what classes are given cannot be changed", () => {
  const world = new World(Random.from("a"));
  const given = [
    world.projects,
    world.colleaguesOf(PEOPLE[0], PEOPLE),
    world.neighboursOf(decky, fleet, directory),
  ];
  for (const list of given) assert.ok(Object.isFrozen(list) && list.every((entry) => Object.isFrozen(entry)));
});

test.run();
