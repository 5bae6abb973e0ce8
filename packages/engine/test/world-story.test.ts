import assert from "node:assert/strict";
import { DAY, type Decky, HOUR, isAtWork, Random, scheduleOf } from "@decnet/sdk";
import { accountFor, HOST, NEIGHBOURS, PEOPLE, WRITTEN_AT } from "@decnet/sdk/testing";
import fc from "fast-check";
import { test } from "uvu";
import { World } from "../src/world/world.ts";

const decky: Decky = { uuid: "u1", name: "n1", source: "t", ref: "", services: [] };
const cast = PEOPLE.map((persona) => ({ persona, account: accountFor(persona) }));
const world = new World(Random.from("a"));
const visits = (from: number, to: number, of = world) => of.visitsTo(decky, HOST, cast, NEIGHBOURS, from, to);

test("tickets are the fleet's: newest first, none from the future, the numbers rise with time", () => {
  const tickets = world.ticketsAt(WRITTEN_AT);
  assert.deepEqual(tickets, new World(Random.from("a")).ticketsAt(WRITTEN_AT));
  assert.ok(tickets.every(({ openedAt }) => openedAt <= WRITTEN_AT));
  assert.deepEqual(
    tickets,
    tickets.toSorted((a, b) => b.openedAt - a.openedAt),
  );
  for (const { key } of world.projects) {
    const numbers: number[] = tickets
      .filter(({ project }) => project === key)
      .map(({ id }) => Number(id.split("-")[1]));
    assert.ok(numbers.length > 5);
    assert.deepEqual(
      numbers,
      numbers.toSorted((a, b) => b - a),
    );
  }
});

test("a ticket of last week is still the same one today", () => {
  const before = new Map(world.ticketsAt(WRITTEN_AT - 3 * DAY).map(({ id, openedAt }) => [id, openedAt]));
  const shared = world.ticketsAt(WRITTEN_AT).filter(({ id }) => before.has(id));
  assert.ok(shared.length > 5);
  for (const { id, openedAt } of shared) assert.equal(before.get(id), openedAt);
});

test("people log in while they are at work, as themselves, from hosts that exist or from a desk", () => {
  const month = visits(WRITTEN_AT - 30 * DAY, WRITTEN_AT);
  assert.ok(month.length > 20, `${month.length} visits`);
  for (const { account, from, at, until, sudo } of month) {
    const member = cast.find((one) => one.account.name === account);
    assert.ok(member !== undefined && isAtWork(scheduleOf(member.persona, HOST.zone), at), account);
    assert.ok(until > at && sudo.every((moment) => moment >= at && moment <= until));
    assert.match(from.address, /^10\.\d+\.\d+\.\d+$/);
    if (from.hostname !== undefined)
      assert.ok(
        NEIGHBOURS.some(({ hostname, address }) => hostname === from.hostname && address === from.address),
      );
  }
  assert.ok(month.some(({ from }) => from.hostname !== undefined));
  assert.ok(month.some(({ from }) => from.hostname === undefined));
});

test("another seed has other visits", () => {
  const other = new World(Random.from("b"));
  assert.notDeepEqual(
    visits(WRITTEN_AT - 9 * DAY, WRITTEN_AT, other),
    visits(WRITTEN_AT - 9 * DAY, WRITTEN_AT),
  );
});

test("a visit is the same whichever stretch of time it is asked for with", () => {
  const from = WRITTEN_AT - 20 * DAY;
  const whole = visits(from, WRITTEN_AT);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20 * 24 }), fc.integer({ min: 0, max: 72 }), (start, length) => {
      const a = from + start * HOUR;
      const b = Math.min(a + length * HOUR, WRITTEN_AT);
      assert.deepEqual(
        visits(a, b).filter(({ at }) => at > from),
        whole.filter(({ at, until }) => until > a && at <= b),
      );
    }),
  );
});

test.run();
