import assert from "node:assert/strict";
import { test } from "uvu";
import { likestBodies } from "../../../packages/engine/src/audit/tells/text/likest-bodies.ts";
import { distinctLines, sharedLines } from "../../../packages/engine/src/audit/tells/text/shared-words.ts";
import { fleetOf } from "./fleet.ts";
import { writeMany } from "./pages.ts";

const sharedOn = async (hosts: number) => {
  const lines = distinctLines((await fleetOf(hosts)).map(({ file }) => file));
  const shared = sharedLines(lines);
  const told = shared.map(({ text, hosts: where }) => `${where.size} ${text}`).join("\n");
  return { share: shared.length / lines.length, told };
};

for (const hosts of [20, 60])
  test(`on ${hosts} hosts hardly a line stands three times (X02)`, async () => {
    const { share, told } = await sharedOn(hosts);
    assert.ok(share <= 0.02, `${(100 * share).toFixed(2)} %:\n${told}`);
  });

test("no two pages have the same body, nor nearly (X01)", async () => {
  const likenesses = likestBodies((await fleetOf(60)).map(({ file }) => file));
  const most = likenesses.reduce((found, { similarity }) => Math.max(found, similarity), 0);
  assert.ok(most < 0.5, `${most}`);
});

test("sizes have a long tail", async () => {
  const sizes = (await writeMany(200)).map(({ bytes }) => bytes.length).sort((a, b) => a - b);
  const at = (share: number) => sizes[Math.floor(share * (sizes.length - 1))] ?? 0;
  assert.ok(at(0) > 1500 && at(1) < 60_000, `${at(0)} to ${at(1)}`);
  assert.ok(at(1) > 6 * at(0), `${at(0)} to ${at(1)}`);
  assert.ok(at(0.97) > 2 * at(0.5), `the median is ${at(0.5)}, the 97th percentile ${at(0.97)}`);
  assert.ok(new Set(sizes).size > 190);
});

test("names and places vary, and follow role and date", async () => {
  const pages = await writeMany(200);
  const paths = pages.map(({ ctx }) => ctx.path);
  assert.ok(new Set(paths.map((path) => path.slice(path.lastIndexOf("/")))).size > 100);
  const homes = new Set(pages.map(({ ctx }) => ctx.account.home));
  for (const home of homes)
    assert.ok(
      paths.some((path) => path.startsWith(`${home}/Documents/`)),
      home,
    );
  for (const { ctx } of pages) {
    assert.match(ctx.path, /^\/home\/\w+\/(?:(?:Documents|Downloads|Desktop)\/(?:[a-z-]+\/)?)?[^/]+\.html$/);
    const day = /20\d\d-?\d\d-?\d\d/.exec(ctx.path)?.[0].replaceAll("-", "");
    if (day !== undefined) assert.ok(day <= "20261119", ctx.path);
  }
  const generators = (role: RegExp) =>
    pages
      .filter(({ ctx }) => role.test(ctx.persona.role))
      .map(({ text }) => /name="generator" content="(\w+)/.exec(text)?.[1] ?? "none");
  assert.ok(generators(/Administrator|Developer/).includes("pandoc"));
  assert.ok(!generators(/Finance|HR/).includes("pandoc"));
  assert.ok(new Set(generators(/./)).size >= 5, [...new Set(generators(/./))].join());
});

test.run();
