import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { basename, join } from "node:path";
import {
  HOST,
  hasPrograms,
  NEIGHBOURS,
  personInTurn,
  WRITTEN_AT,
  withNobodyAround,
} from "@decnet/sdk/testing";
import { test } from "uvu";
import { beside, type Planted, plant, plantMany } from "./keys.ts";
import { inFolder } from "./lay-out.ts";
import { farAliases, readConfig } from "./read-config.ts";

const many = await plantMany(60);
const PARSES = "ssh reads the config, and takes host, login and key from it";

const configOf = (planted: Planted) => String(beside(planted, "config").body);

test(PARSES, async () => {
  if (!hasPrograms(PARSES, "ssh")) return;
  for (const planted of many.slice(0, 25))
    await inFolder(planted, (folder) => {
      const [alias = ""] = farAliases(configOf(planted), planted.ctx.canary.token);
      const { status, stdout, stderr } = spawnSync("ssh", ["-T", "-G", "-F", join(folder, "config"), alias], {
        encoding: "utf8",
      });
      assert.equal(status, 0, stderr);
      assert.equal(stderr, "");
      const { token, dnsZone } = planted.ctx.canary;
      assert.match(stdout, new RegExp(`^hostname ([\\w-]+\\.)?${token}\\.${dnsZone}$`, "m"));
      assert.ok(stdout.includes(`identityfile ~/.ssh/${basename(planted.path)}\n`), stdout);
    });
});

test("most names are the token's own, some have a label before it", () => {
  const names = many.flatMap((planted) =>
    readConfig(configOf(planted)).flatMap(({ options }) => options.hostname ?? []),
  );
  const far = names.filter((name) => name.endsWith(".cdn.example.test"));
  const bare = far.filter((name) => name.split(".").length === 4);
  assert.ok(far.length >= many.length && bare.length > 20 && bare.length < far.length);
});

test("hosts next door are those of the fleet, and no alias stands twice", () => {
  const addresses = new Map(NEIGHBOURS.map(({ address, hostname }) => [address, hostname]));
  for (const planted of many) {
    const blocks = readConfig(configOf(planted));
    const names = blocks.flatMap((block) => block.names);
    assert.equal(new Set(names).size, names.length, names.join(" "));
    const near = blocks.filter(({ options }) => options.hostname?.startsWith("10.20."));
    assert.ok(near.length >= 1);
    for (const block of near)
      assert.ok(addresses.get(block.options.hostname ?? "")?.startsWith(block.names[0] ?? "?"));
    assert.deepEqual(blocks.at(-1)?.names, ["*"], "ssh takes the first value, so that defaults stand last");
  }
});

test("people differ, and one person's hosts do too", () => {
  assert.equal(new Set(many.map(configOf)).size, many.length);
  const shapes = new Set(many.map((planted) => /^\s+/m.exec(configOf(planted).replace(/^#.*\n+/, ""))?.[0]));
  assert.ok(shapes.size >= 2, "everybody indents alike");
  const remarks = many.flatMap((planted) => configOf(planted).match(/^# .*$/gm) ?? []);
  assert.ok(new Set(remarks).size > 40, `${new Set(remarks).size} remarks`);
  for (const remark of remarks) assert.doesNotMatch(remark, /[{}|—]|undefined|\s{2}|\($/);
});

test("nothing in it is younger than it", async () => {
  for (const planted of many) {
    const saved = beside(planted, "config").at ?? WRITTEN_AT;
    const opened = new Map(planted.ctx.tickets.map(({ id, openedAt }) => [id, openedAt]));
    for (const [id] of configOf(planted).matchAll(/\b[A-Z]{3}-\d+/g))
      assert.ok((opened.get(id) ?? Number.POSITIVE_INFINITY) < saved, id);
  }
});

test("a lonely host, a new host, and every kind of work have a config", async () => {
  const roles = ["DevOps Engineer", "Support Agent", "Sales Manager", "Head of Product", "Legal Assistant"];
  for (const [at, role] of roles.entries()) {
    const persona = { ...personInTurn(at), role };
    const host = { ...HOST, address: "", installedAt: WRITTEN_AT - 3_600_000 };
    const planted = await plant({ seed: `lonely${at}`, persona, host }, withNobodyAround);
    assert.ok(farAliases(configOf(planted), planted.ctx.canary.token).length > 0);
    assert.equal(beside(planted, "config").at, undefined);
  }
});

test.run();
