import assert from "node:assert/strict";
import type { Persona } from "@decnet/sdk";
import { makeContext, PEOPLE, writeFile } from "@decnet/sdk/testing";
import { test } from "uvu";
import { everyone, hostNamed, personWith, todo } from "./fleet.ts";

const bare = (line: string) => line.replace(/^\s*([-*+] )?(\[.\] |x )?/i, "").toLowerCase();

const fleet = async (people: readonly Persona[]) => {
  const contentClass = await todo();
  const files: { host: number; path: string; body: string }[] = [];
  for (let host = 0; host < 20; host++)
    for (let list = 0; list < 10; list++) {
      const persona = people[(host * 10 + list) % people.length] as Persona;
      const parts = { seed: `host${host}`, host: hostNamed(host), persona, ordinal: list % 8 };
      files.push({ host, ...((await writeFile(contentClass, parts)) as { path: string; body: string }) });
    }
  return files;
};

for (const [name, people] of [
  ["five people everywhere", PEOPLE],
  ["twenty-five people", everyone()],
] as const)
  test(`two hundred lists of a fleet share next to nothing: ${name}`, async () => {
    const files = await fleet(people);
    assert.equal(new Set(files.map(({ body }) => body)).size, files.length);
    const hosts = new Map<string, Set<number>>();
    const distinct = new Set<string>();
    for (const { host, body } of files)
      for (const line of body.split("\n").filter((text) => text.trim() !== "")) {
        distinct.add(bare(line));
        if (bare(line).length >= 20) hosts.set(bare(line), (hosts.get(bare(line)) ?? new Set()).add(host));
      }
    const shared = [...hosts.values()].filter((on) => on.size >= 3).length;
    assert.ok(
      shared / hosts.size <= 0.02,
      `${shared} of ${hosts.size} long lines are on three hosts or more`,
    );
    assert.ok(distinct.size >= 2000, `only ${distinct.size} distinct lines in 200 files`);
  });

test("lengths have a long tail", async () => {
  const sizes = (await fleet(everyone()))
    .map(({ body }) => body.trim().split("\n").length)
    .sort((a, b) => a - b);
  assert.ok((sizes[0] ?? 0) <= 4 && (sizes.at(-1) ?? 0) >= 24, `${sizes[0]} to ${sizes.at(-1)} lines`);
});

test("names differ: within an account, and over a fleet", async () => {
  const contentClass = await todo();
  const all = new Map<string, number>();
  for (let host = 0; host < 20; host++)
    for (const persona of PEOPLE) {
      const own = Array.from({ length: 8 }, (_, ordinal) =>
        contentClass.namer(
          makeContext(contentClass, { seed: `h${host}`, host: hostNamed(host), persona, ordinal }),
        ),
      );
      assert.equal(new Set(own).size, own.length, own.join(" "));
      for (const path of own) {
        assert.ok(!/\d{8,}/.test(path), path);
        all.set(path, (all.get(path) ?? 0) + 1);
      }
    }
  assert.ok(all.size >= 400, `only ${all.size} names among 800 lists`);
  assert.ok(Math.max(...all.values()) <= 40, "one name is everywhere");
});

test("a name that is taken is not taken again", async () => {
  const contentClass = await todo();
  const parts = { seed: "taken", persona: PEOPLE[2] as Persona };
  const path = contentClass.namer(makeContext(contentClass, parts));
  const files = [{ path, contentClass: "todo" }];
  const other = contentClass.namer(makeContext(contentClass, { ...parts, files }));
  assert.notEqual(other.toLowerCase().replace(/\.\w+$/, ""), path.toLowerCase().replace(/\.\w+$/, ""));
});

test("a list in a project's folder stands where the account keeps its projects at that moment", async () => {
  const contentClass = await todo();
  const persona = PEOPLE[4] as Persona;
  const { home } = makeContext(contentClass, { persona }).account;
  const nameIn = (folder: string, seed: number) =>
    contentClass.namer(
      makeContext(contentClass, {
        seed: `folder${seed}`,
        persona,
        files: [{ path: `${home}/${folder}/build.sh`, contentClass: "script" }],
      }),
    );
  const folders = ["projekte", "projects"];
  const seen = new Set<string>();
  for (let seed = 0; seed < 60; seed++)
    for (const folder of folders) {
      const [first = "", project, name] = nameIn(folder, seed)
        .slice(home.length + 1)
        .split("/");
      if (project === undefined || name === undefined) continue;
      assert.equal(first, folder);
      seen.add(first);
    }
  assert.equal(seen.size, folders.length);
});

test("five languages write five different lists", async () => {
  const contentClass = await todo();
  const words = {
    en: / the /g,
    es: / (el|la|los|las|del|con) /g,
    pt: / (da|do|em|para|não) /g,
    fr: / (les|le|à|pour|sur) /g,
    de: / (und|mit|für|von|auf) /g,
  };
  const title = { role: "Systems Administrator", email: "same@northgate.example" };
  for (const persona of PEOPLE) {
    let text = "";
    for (let seed = 0; seed < 12; seed++)
      text += (await writeFile(contentClass, { seed: `${seed}`, persona: personWith(persona, title) })).body;
    const counts = Object.entries(words).map(
      ([language, word]) => [language, (text.match(word) ?? []).length] as const,
    );
    const most = counts.toSorted((a, b) => b[1] - a[1])[0];
    assert.equal(most?.[0], persona.language, JSON.stringify(counts));
  }
});

test.run();
