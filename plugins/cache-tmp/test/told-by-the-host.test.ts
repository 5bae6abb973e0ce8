import assert from "node:assert/strict";
import { DAY } from "@decnet/sdk";
import { HOST, NEIGHBOURS, WRITTEN_AT, writeFile } from "@decnet/sdk/testing";
import { test } from "uvu";
import { CONTENTS } from "../src/contents/index.ts";
import { deskFor } from "../src/desk.ts";
import { flatten } from "../src/flatten.ts";
import { cacheTmp, contextOf } from "./fleet.ts";

const SEEDS = Array.from({ length: 40 }, (_, at) => `seed ${at}`);

const everyValue = async (host = {}) => {
  const values: string[] = [];
  for (const seed of SEEDS) {
    const desk = deskFor(await contextOf(seed, host));
    for (const { fill } of CONTENTS)
      values.push(...flatten(fill({ ...desk, room: 9000 }), ".").map(([, value]) => value));
  }
  return values;
};

const momentOf = (value: string): number | undefined => {
  if (/^20\d\d-\d\d-\d\dT/.test(value)) return Date.parse(value);
  if (/^1[5-9]\d{8}(\.\d+)?$/.test(value)) return Number(value) * 1000;
  return /^1[5-9]\d{11}$/.test(value) ? Number(value) : undefined;
};

test("every time lies between the host's start and now", async () => {
  const moments = (await everyValue({ bootedAt: WRITTEN_AT - 2 * DAY })).flatMap(
    (value) => momentOf(value) ?? [],
  );
  assert.ok(moments.length > 1000);
  assert.ok(Math.max(...moments) <= WRITTEN_AT);
  // A last run may have begun some seconds before.
  assert.ok(Math.min(...moments) >= WRITTEN_AT - 2 * DAY - 120_000);
});

test("a host that came up this very moment has caches, too", async () => {
  const moments = (await everyValue({ bootedAt: WRITTEN_AT + DAY })).flatMap(
    (value) => momentOf(value) ?? [],
  );
  assert.ok(Math.max(...moments) <= WRITTEN_AT);
});

test("addresses are the fleet's own", async () => {
  const known = new Set(["127.0.0.1", HOST.address, ...NEIGHBOURS.map(({ address }) => address)]);
  const addresses = (await everyValue()).filter((value) => /^\d+\.\d+\.\d+\.\d+$/.test(value));
  assert.ok(addresses.length > 50);
  for (const address of addresses) assert.ok(known.has(address), address);
});

test("paths are those of programs that are installed", async () => {
  const paths = (values: readonly string[]) => new Set(values.filter((value) => value.startsWith("/")));
  const bare = paths(await everyValue({ programs: [], interpreters: ["/bin/sh"] }));
  assert.ok(!bare.has("/etc/crontab") && !bare.has("/usr/bin/python3") && bare.has("/bin/sh"));
  assert.ok(paths(await everyValue({ programs: ["cron"] })).has("/etc/crontab"));
});

test("no two caches are alike, and sizes have a long tail", async () => {
  const contentClass = await cacheTmp();
  const bodies: Uint8Array[] = [];
  for (let at = 0; at < 400; at++) {
    const { body } = await writeFile(contentClass, { seed: "one host", ordinal: at });
    bodies.push(body as Uint8Array);
  }
  const texts = bodies.map((body) => Buffer.from(body).toString("latin1"));
  assert.equal(new Set(texts).size, texts.length);
  const sizes = bodies.map(({ length }) => length).sort((a, b) => a - b);
  const share = (fits: (size: number) => boolean) => sizes.filter(fits).length / sizes.length;
  assert.ok(share((size) => size < 200) > 0.05);
  assert.ok(share((size) => size < 2000) > 0.5);
  assert.ok(share((size) => size > 4000) > 0.04);
  assert.ok((sizes.at(-1) ?? 0) > 16 * 1024);
});

test("what needs an interpreter is only there with it", async () => {
  const contentClass = await cacheTmp();
  const starts = async (interpreters: readonly string[]) => {
    const found = new Set<string>();
    for (const seed of [...SEEDS, ...SEEDS.map((each) => `more ${each}`)]) {
      const ctx = await contextOf(seed, { interpreters: [...interpreters] });
      const body = Buffer.from((await contentClass.bytes?.(ctx)) ?? []).toString("latin1");
      if (body.startsWith("\u0080\u0004\u0095")) found.add("pickle");
      if (/^a:\d+:\{/.test(body)) found.add("php");
      if (body.startsWith("$VAR1")) found.add("perl");
    }
    return [...found].sort();
  };
  assert.deepEqual(await starts(["/bin/sh"]), []);
  assert.deepEqual(await starts(["/usr/bin/perl", "/usr/bin/php", "/usr/bin/python3"]), [
    "perl",
    "php",
    "pickle",
  ]);
});

test.run();
