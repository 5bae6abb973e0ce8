import assert from "node:assert/strict";
import { DAY, HOUR, toLocal, toMs, toNs, weekdayOf } from "@decnet/sdk";
import { HOST } from "@decnet/sdk/testing";
import * as fc from "fast-check";
import { test } from "uvu";
import { growLog } from "../../src/composing/grow-log.ts";
import { emptiedAt, logStart, rotationsBetween } from "../../src/composing/rotate.ts";

const WEEKLY = { keep: 4, every: "week", compressFrom: 2 } as const;
const DAILY = { keep: 7, every: "day", compressFrom: 2 } as const;
const START = Date.UTC(2026, 0, 1);

test("a weekly log turns over once a week, in the first hour of a Sunday by the host's clock", () => {
  for (const zone of ["Europe/Lisbon", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"]) {
    const moments = rotationsBetween(WEEKLY, { ...HOST, zone }, START, START + 364 * DAY);
    assert.equal(moments.length, 52);
    for (const at of moments) {
      const local = toLocal(zone, at);
      assert.equal(weekdayOf(local), 7);
      assert.ok(local % DAY < HOUR);
    }
  }
});

test("looking in many small steps finds the same rotations as looking once", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 40 * HOUR }), { minLength: 1, maxLength: 60 }),
      (steps) => {
        let at = START;
        const found: number[] = [];
        for (const step of steps) {
          found.push(...rotationsBetween(DAILY, HOST, at, at + step));
          at += step;
        }
        assert.deepEqual(found, rotationsBetween(DAILY, HOST, START, at));
      },
    ),
  );
});

test("hosts rotate at moments of their own, each at the same one every time", () => {
  const offset = (hostname: string) =>
    rotationsBetween(WEEKLY, { ...HOST, hostname }, START, START + 8 * DAY)[0];
  assert.equal(offset("a"), offset("a"));
  assert.notEqual(offset("a"), offset("b"));
});

test("a log that a rotation left empty is not rotated for it again", () => {
  for (const hostname of ["a", "b", "c", "d", "e", "f", "g", "h"]) {
    const host = { ...HOST, hostname };
    const [rotation = 0] = rotationsBetween(WEEKLY, host, START, START + 8 * DAY);
    const left = emptiedAt(host, rotation);
    assert.notEqual(left % 1_000_000n, 0n);
    assert.deepEqual(rotationsBetween(WEEKLY, host, toMs(left), rotation + DAY), []);
  }
});

test("a log begins at its last rotation, unless the host is younger", () => {
  const now = START + 200 * DAY + 5 * HOUR;
  const old = logStart(WEEKLY, { ...HOST, installedAt: START }, now);
  assert.equal(old, rotationsBetween(WEEKLY, HOST, START, now).at(-1));
  assert.equal(logStart(WEEKLY, { ...HOST, installedAt: now - HOUR }, now), now - HOUR);
});

test("no line is lost or doubled over rotations", async () => {
  const lines = Array.from({ length: 40 }, (_, at) => START + at * 8 * HOUR);
  const continueTo = async (previous: string, until: number, since?: number) => {
    const covered = previous === "" ? (since ?? 0) - 1 : Number(previous.trimEnd().split("\n").at(-1));
    const due = lines.filter((line) => line > covered && line <= until);
    return { text: previous + due.map((line) => `${line}\n`).join(""), written: due.at(-1) };
  };
  const end = START + 13 * DAY;
  const live = { text: `${START}\n`, at: toNs(START) };
  const generations = await growLog(live, rotationsBetween(WEEKLY, HOST, START, end), end, continueTo, toNs);
  assert.ok(generations.length >= 2);
  assert.deepEqual(
    generations
      .map(({ text }) => text)
      .join("")
      .trimEnd()
      .split("\n")
      .map(Number),
    lines.filter((line) => line <= end),
  );
  for (const { text, at } of generations)
    if (text !== "") assert.equal(at, toNs(Number(text.trimEnd().split("\n").at(-1))));
});

test.run();
