import assert from "node:assert/strict";
import { type Persona, Random } from "@decnet/sdk";
import { PEOPLE, personInTurn } from "@decnet/sdk/testing";
import { test } from "uvu";
import { contentClass, contextFor, dumpFor, hostWith } from "./sample.ts";

const who = (role: RegExp): Persona => {
  const found = PEOPLE.find((persona) => role.test(persona.role));
  assert.ok(found);
  return found;
};

const contexts = Array.from({ length: 120 }, (_, nth) =>
  contextFor({ seed: `place-${nth}`, persona: personInTurn(nth) }),
);

test("many names, in homes mostly, with no date but today's", () => {
  const paths = contexts.map((ctx) => contentClass.namer(ctx));
  assert.ok(new Set(paths.map((path) => path.slice(path.lastIndexOf("/")))).size > 50);
  assert.ok(paths.filter((path) => path.startsWith("/home/")).length > paths.length / 2);
  for (const path of paths) {
    assert.match(path, /^(\/home\/\w+(\/\w+)?|\/var\/backups|\/srv\/backup|\/opt\/backups)\/[\w-]+\.sql$/);
    const day = /\d{4}-\d\d-\d\d|\d{8}/.exec(path)?.[0].replaceAll("-", "");
    if (day !== undefined) assert.equal(day, "20261119");
  }
});

test("the name tells the database, also when it is asked for again", async () => {
  for (const ctx of contexts.slice(0, 12)) {
    const database = / {4}Database: (\S+)/.exec(await dumpFor(ctx))?.[1] ?? "";
    for (const again of ["a", "b", "c"]) {
      const path = contentClass.namer({ ...ctx, random: Random.from(again) });
      assert.ok(path.includes(database) || path.endsWith("/db_backup.sql"), `${path} for ${database}`);
    }
  }
});

test("finance people mostly have the books, HR the staff", () => {
  const share = (role: RegExp, names: RegExp) => {
    const paths = Array.from({ length: 200 }, (_, nth) =>
      contextFor({ seed: `role-${nth}`, persona: who(role) }),
    )
      .map((ctx) => contentClass.namer(ctx))
      .filter((path) => !path.endsWith("/db_backup.sql"));
    return paths.filter((path) => names.test(path.slice(path.lastIndexOf("/")))).length / paths.length;
  };
  const books = /bill|invoic|financ|account/;
  const staff = /[/_](hr|hrm|personnel|payroll|people)[_.-]/;
  assert.ok(share(/Finance/, books) > 2 * share(/^HR/, books));
  assert.ok(share(/^HR/, staff) > 2 * share(/Finance/, staff));
  assert.ok(share(/Finance/, staff) > 0, "and yet not always");
});

test("beyond the home files are root's, and only of those who run machines", () => {
  const { owner } = contentClass.file ?? {};
  assert.ok(typeof owner === "function");
  const technical = /Administrator|Developer/;
  let shared = 0;
  for (const ctx of contexts) {
    const path = contentClass.namer(ctx);
    if (path.startsWith("/home/")) {
      assert.equal(owner(path), "account");
      continue;
    }
    shared++;
    assert.deepEqual(owner(path), { user: "root", group: "root" }, path);
    assert.match(ctx.persona.role, technical, path);
  }
  assert.ok(shared > contexts.length / 10, `${shared} of ${contexts.length} beyond the home`);
  assert.equal(contentClass.file?.mode, 0o600);
});

test("the host's country is in the addresses", async () => {
  const dump = await dumpFor(contextFor({ seed: "de", host: hostWith({ zone: "Europe/Berlin" }) }));
  assert.match(dump, /'DE'/);
});

test.run();
