import assert from "node:assert/strict";
import { pathProblem } from "@decnet/sdk";
import { PEOPLE } from "@decnet/sdk/testing";
import { test } from "uvu";
import { plant, plantMany, workTree } from "./repositories.ts";

const ROLES = [
  "Systems Administrator",
  "Backend Developer",
  "Database Administrator",
  "Support Agent",
  "Accountant",
  "Recruiter",
  "Sales Manager",
  "Head of Product",
  "Legal Assistant",
];

test("names follow role, language and project; the remote has the folder's name", async () => {
  const names = new Set<string>();
  for (const [at, role] of ROLES.entries())
    for (const persona of PEOPLE)
      for (let seed = 0; seed < 3; seed++) {
        const planted = await plant({ seed: `name${at}-${seed}`, persona: { ...persona, role } });
        const name = planted.root.slice(planted.root.lastIndexOf("/") + 1);
        names.add(name);
        assert.equal(pathProblem(planted.path), undefined);
        assert.ok(planted.config.includes(`/c/${planted.ctx.canary.token}/${name}.git\n`));
        assert.ok(workTree(planted).get("README.md")?.includes(name));
      }
  assert.ok(names.size > 40, `${names.size} names`);
});

test("one person keeps repositories in one place, and takes another name when one is taken", async () => {
  const roots = new Set<string>();
  for (let attempt = 0; attempt < 10; attempt++) {
    const again = await plant({ seed: "taken" }, (ctx) => ({
      ...ctx,
      random: ctx.random.fork("again", attempt),
    }));
    roots.add(again.root);
  }
  assert.ok(roots.size >= 4, [...roots].join(" "));
  assert.equal(new Set([...roots].map((root) => root.slice(0, root.lastIndexOf("/")))).size, 1);
});

test("where an operator puts it, everything goes; beside a lone file nothing does", async () => {
  const moved = await plant({ seed: "ordered", path: "/srv/checkout/tooling/.git/config" });
  for (const { path, optional } of moved.companions)
    assert.ok(path.startsWith("/srv/checkout/tooling/") || optional === true, path);
  assert.match(moved.config, /\/tooling\.git\n/);
  assert.deepEqual((await plant({ seed: "ordered", path: "/etc/gitlab.conf" })).companions, []);
});

test("no path stands twice, and nothing of the product is in any file", async () => {
  for (const { path, config, companions } of await plantMany(60, "paths")) {
    const paths = [path, ...companions.map((one) => one.path)];
    assert.equal(new Set(paths).size, paths.length);
    for (const text of [
      config,
      ...companions.map(({ body }) => Buffer.from(body).toString("latin1")),
      ...paths,
    ])
      assert.doesNotMatch(text, /decnet|canary|honey|decoy|decky/i);
  }
});

test("texts have no blanks left, no dashes of a model's, and no two sentences the same in a README", async () => {
  for (const planted of await plantMany(60, "text"))
    for (const [name, text] of workTree(planted)) {
      assert.doesNotMatch(text, /undefined|NaN|[‹›¦⟪⟫⟦⟧⟨⟩—]/, name);
      if (!name.endsWith(".md")) continue;
      assert.doesNotMatch(text, /\{\w+\}|\w {2,}\w|\(\||\|\)/, text);
      const lines = text.split("\n").filter((line) => line.length > 20);
      assert.equal(new Set(lines).size, lines.length, text);
    }
});

test.run();
