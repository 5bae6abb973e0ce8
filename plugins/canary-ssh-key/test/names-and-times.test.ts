import assert from "node:assert/strict";
import { isAtWork, scheduleOf } from "@decnet/sdk";
import { HOST, WRITTEN_AT } from "@decnet/sdk/testing";
import { test } from "uvu";
import { beside, plant, plantMany } from "./keys.ts";

const many = await plantMany(120);

test("most keys have ssh-keygen's name, the others say what they are for", () => {
  const names = many.map(({ path }) => path.slice(path.lastIndexOf("/") + 1));
  const plain = names.filter((name) => name === "id_ed25519").length;
  assert.ok(plain > 55 && plain < 100, `${plain} of 120`);
  assert.ok(new Set(names).size > 12, [...new Set(names)].join(" "));
  for (const { path, ctx } of many) assert.match(path, new RegExp(`^${ctx.account.home}/\\.ssh/id_ed25519`));
});

test("a taken name is followed by another one", async () => {
  const names = new Set<string>();
  for (let attempt = 0; attempt < 12; attempt++) {
    const again = await plant({ seed: "taken" }, (ctx) => ({
      ...ctx,
      random: ctx.random.fork("again", attempt),
    }));
    names.add(again.path);
  }
  assert.ok(names.size >= 3, [...names].join(" "));
});

test("the public half is open, the rest as people have it", () => {
  const configs = new Set<number | undefined>();
  for (const planted of many) {
    assert.equal(beside(planted, `${planted.path.slice(planted.path.lastIndexOf("/") + 1)}.pub`).mode, 0o644);
    configs.add(beside(planted, "config").mode);
  }
  assert.deepEqual([...configs].sort(), [0o600, 0o644]);
});

test("the config is older than the key, saved at work, and never older than the host", () => {
  for (const planted of many) {
    const { at } = beside(planted, "config");
    if (at === undefined) continue;
    assert.ok(at < WRITTEN_AT && at > HOST.installedAt);
    assert.ok(isAtWork(scheduleOf(planted.ctx.persona, HOST.zone), at), new Date(at).toISOString());
  }
});

test("where an operator puts the key, what belongs to it goes too", async () => {
  const planted = await plant({ seed: "ordered", path: "/srv/keys/deploy_key" });
  assert.ok(planted.companions.every(({ path }) => path.startsWith("/srv/keys/")));
  assert.equal(beside(planted, "deploy_key.pub").mode, 0o644);
  assert.match(String(beside(planted, "config").body), /identityfile +\/srv\/keys\/deploy_key$/im);
});

test("nothing of the product is in any file", () => {
  for (const { key, companions } of many)
    for (const text of [key, ...companions.map(({ body }) => String(body))])
      assert.doesNotMatch(text, /decnet|canary|honey|decoy|decky|undefined/i);
});

test.run();
